package org.rollcall.projection.importing;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Looks for pages that break the importer, by the profile {@code fuzz} (docs/importing.md). What it finds it writes among
 * the inputs in the test resources, and {@code FuzzedInputsTest} reads them from then on.
 */
class PageFuzz {

    @FuzzTest(maxDuration = "50s")
    void any_bytes_are_a_draft_or_a_refusal(byte[] page) {
        FuzzedPage.read(page);
    }
}
