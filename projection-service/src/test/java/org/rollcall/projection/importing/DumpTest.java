package org.rollcall.projection.importing;
import org.junit.jupiter.api.Test;
class DumpTest {
    @Test void dump() throws Exception {
        var out = new StringBuilder();
        for (var page : java.util.List.of("seeds/budapest-process.txt","pages/almaty-process_snapshot-2016-18.txt","pages/almaty-process_snapshot-2023-24.txt","pages/igc_snapshot-a.txt","pages/midsa_snapshot-a.txt")) {
            var d = Seed.read(Seed.bytes(page));
            out.append("=== "+page+" "+d.forum()+" "+d.name()+" "+d.contentDay()+"\n");
            for (var f : d.findings()) out.append(f.severity()+" "+f.line()+" "+f.code()+" | "+f.what()+" | "+f.done()+"\n");
            for (var p : d.proposals()) out.append(p.number()+" "+p.path()+" "+p.words()+" "+p.lines()+"\n      "+p.body()+"\n");
        }
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/dump.txt"), out);
    }
}
