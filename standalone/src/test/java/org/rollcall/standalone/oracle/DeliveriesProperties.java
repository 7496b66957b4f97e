package org.rollcall.standalone.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.projection.views.Views;

/** However the events of a record are brought, the views are the same row for row; so a rebuild makes what was there. */
class DeliveriesProperties {

    private static Product product;

    @BeforeContainer
    static void start() {
        product = Product.start();
    }

    @AfterContainer
    static void stop() {
        product.close();
    }

    record Histories(List<Story> stories) {}

    @Provide
    Arbitrary<Histories> histories() {
        return Story.any().list().ofMinSize(1).ofMaxSize(4).map(Histories::new);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void in_whatever_batches_and_however_often(@ForAll("histories") Histories histories, @ForAll Random random) {
        product.beginLog();
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int n = 0; n < histories.stories().size(); n++) {
            messages.addAll(
                    product.record(histories.stories().get(n).named("h" + n)).messages());
        }

        var atOnce = digest(List.of(messages));
        var oneByOne = digest(messages.stream().map(List::of).toList());
        var somehow = digest(deliveries(messages, random));

        assertThat(oneByOne).isEqualTo(atOnce);
        assertThat(somehow).isEqualTo(atOnce);
        assertThat(product.parked()).isEmpty();
    }

    private static Map<String, String> digest(List<List<ConsumerRecord<byte[], byte[]>>> deliveries) {
        try (var connections = product.emptyShadow()) {
            var shadow = Views.in(connections, false);
            deliveries.forEach(delivery -> product.deliver(shadow, delivery));
        }
        return product.digestOfShadow();
    }

    /** In batches of any size, the streams mixed as partitions mix them, some batches again later. */
    private static List<List<ConsumerRecord<byte[], byte[]>>> deliveries(
            List<ConsumerRecord<byte[], byte[]>> messages, Random random) {
        var streams = new LinkedHashMap<String, Deque<ConsumerRecord<byte[], byte[]>>>();
        for (var message : messages) {
            streams.computeIfAbsent(new String(message.key()), key -> new ArrayDeque<>())
                    .add(message);
        }
        var mixed = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (!streams.isEmpty()) {
            var stream = Step.pick(List.copyOf(streams.keySet()), random.nextInt(1 << 20));
            mixed.add(streams.get(stream).remove());
            if (streams.get(stream).isEmpty()) {
                streams.remove(stream);
            }
        }
        var deliveries = new ArrayList<List<ConsumerRecord<byte[], byte[]>>>();
        for (int from = 0; from < mixed.size(); ) {
            int to = Math.min(mixed.size(), from + 1 + random.nextInt(40));
            deliveries.add(mixed.subList(Math.max(0, from - random.nextInt(10)), to));
            if (random.nextInt(3) == 0) {
                deliveries.add(Step.pick(deliveries, random.nextInt(1 << 20)));
            }
            from = to;
        }
        return deliveries;
    }
}
