package io.mediawatch.model;

/** A server does not respond. Callers that know which servers are needed can add advice. */
public final class Unreachable extends UserError {
    private static final long serialVersionUID = 1L;

    private final String server;

    /**
     * @param server what it is and where, such as {@code Kafka at localhost:9092}
     * @param advice what is known besides, and what to do
     */
    public Unreachable(String server, String advice, Throwable cause) {
        super(server + " does not respond" + advice, cause);
        this.server = server;
    }

    public String server() {
        return server;
    }
}
