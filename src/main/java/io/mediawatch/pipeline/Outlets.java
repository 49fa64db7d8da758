package io.mediawatch.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.BranchedKStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** Routes the records of a step to topics and hops by name. */
final class Outlets {
    private static final Serde<Emission> BYTES_AS_THEY_ARE =
            Serdes.serdeFrom((Serializer<Emission>) (topic, emission) -> emission.value(), (topic, bytes) -> {
                throw new UnsupportedOperationException("emissions are only written");
            });

    private final String step;
    private final BranchedKStream<String, Emission> split;

    private Outlets(String step, BranchedKStream<String, Emission> split) {
        this.step = step;
        this.split = split;
    }

    static Outlets of(String step, KStream<String, Emission> emissions) {
        return new Outlets(step, emissions.split(Named.as(step + "-")));
    }

    /** Sends to a topic. */
    Outlets to(Topic<?> topic) {
        String name = topic.shortName();
        Produced<String, Emission> produced =
                Produced.with(Serdes.String(), BYTES_AS_THEY_ARE).withName(step + "-" + name + "-sink");
        split.branch(Emission.to(topic.name()), Branched.withConsumer(out -> out.to(topic.name(), produced), name));
        return this;
    }

    /** The records for a hop. */
    KStream<String, byte[]> take(String hop) {
        List<KStream<String, byte[]>> taken = new ArrayList<>(1);
        Named bytes = Named.as(step + "-" + hop + "-bytes");
        split.branch(
                Emission.to(hop), Branched.withConsumer(out -> taken.add(out.mapValues(Emission::value, bytes)), hop));
        return taken.get(0);
    }
}
