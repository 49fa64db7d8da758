package io.mediawatch.tag.speaker;

/** Speech reported without quotation marks: X认为…, X said that …. Of few words nothing is quoted, but somebody spoke. */
record Report(Claim claim, int start, int end) {

    /** The firm will close, the company said: the words before may be what names it. */
    boolean isOfCompany() {
        return claim.kind() == Claim.Kind.COMPANY;
    }

    boolean quotes() {
        return start < end;
    }
}
