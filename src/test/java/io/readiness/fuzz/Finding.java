package io.readiness.fuzz;

/**
 * Something that is not as it should be.
 *
 * @param kind what of the promises is broken
 * @param key what tells it from others of its kind, without anything that is chance
 * @param detail what was seen this time
 */
record Finding(Kind kind, String key, String detail) {
    /** What is promised, worst first. */
    enum Kind {
        SERVICE_FAILED("500"),
        UNANSWERED("not answered"),
        DEAD_CONNECTION("the next request on the connection is not answered"),
        COST("a request costs more than it may"),
        EMPTY_ERROR("error without a body"),
        NO_PROBLEM("error that is no problem document"),
        REFUSED_THOUGH_ALLOWED("drift: the document allows it, the service refuses it"),
        ACCEPTED_THOUGH_FORBIDDEN("drift: the document forbids it, the service accepts it"),
        ANSWER_NOT_AS_DOCUMENTED("drift: answer not as documented"),
        STATUS_NOT_AS_DOCUMENTED("drift: status not as documented"),
        OTHER_STATUS("another status than HTTP or the document ask for"),
        HEADER("header missing or wrong"),
        LOG("in the log"),
        DOCUMENT("in the document");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
