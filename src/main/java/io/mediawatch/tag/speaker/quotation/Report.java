package io.mediawatch.tag.speaker.quotation;

/**
 * Speech reported without quotation marks: X认为…, {@code X said that …}. If the span is empty, nothing is quoted, but
 * somebody spoke.
 */
record Report(Claim claim, int start, int end) {

    /**
     * Whether the subject is "the company", whose name may be in the reported words:
     * {@code The firm will close, the company said}.
     */
    boolean isOfCompany() {
        return claim.kind() == Claim.Kind.COMPANY;
    }

    boolean quotes() {
        return start < end;
    }
}
