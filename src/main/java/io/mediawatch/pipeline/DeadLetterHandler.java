package io.mediawatch.pipeline;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort for exceptions that the steps do not catch: the record becomes a dead letter, and the stream
 * continues. Kafka Streams creates the instances. Failures to send or to store are different: the record may be half
 * processed, so the thread restarts from the last commit.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

    private String topic = "";

    @Override
    public void configure(Map<String, ?> configs) {
        topic = String.valueOf(configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
        return DeserializationExceptionHandler.Response.resume(
                letters(context, record.key(), record.value(), record.headers(), error));
    }

    /** @param record null if a step's periodic work failed */
    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception error) {
        if (error instanceof KafkaException) {
            return ProcessingExceptionHandler.Response.fail();
        }
        if (record == null) {
            LOG.error("the periodic work of {} failed", context.processorNodeId(), error);
            return ProcessingExceptionHandler.Response.resume();
        }
        return ProcessingExceptionHandler.Response.resume(
                letters(context, context.sourceRawKey(), context.sourceRawValue(), record.headers(), error));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception error) {
        return error instanceof RetriableException
                ? ProductionExceptionHandler.Response.retry()
                : ProductionExceptionHandler.Response.fail();
    }

    private List<ProducerRecord<byte[], byte[]>> letters(
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers original,
            Exception error) {
        LOG.warn(
                "a record of {}-{} at {} goes to the dead letters: {}",
                context.topic(),
                context.partition(),
                context.offset(),
                DeadLetter.message(error));
        DeadLetter.Origin origin = new DeadLetter.Origin(context.topic(), context.partition(), context.offset());
        Headers headers = DeadLetter.headers(original, context.processorNodeId(), origin, error);
        return List.of(new ProducerRecord<>(topic, null, key, value, headers));
    }
}
