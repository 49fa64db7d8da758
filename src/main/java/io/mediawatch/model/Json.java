package io.mediawatch.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JSON format of the records: ISO-8601 durations, and times with the offset as written; unknown fields are ignored
 * on reading.
 */
public final class Json {
    private static final Pattern PLACE = Pattern.compile(" ?\\((?:start marker )?at \\[Source: .*?]\\)");

    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private Json() {}

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    /** Joins objects into one with the fields of all, in order; none may be empty. */
    public static byte[] merged(byte[]... objects) {
        // {a} and {b} become {a,b}: one brace of the two gives way to the comma
        byte[] all = new byte
                [Arrays.stream(objects).mapToInt(object -> object.length - 1).sum() + 1];
        int at = 0;
        for (byte[] object : objects) {
            System.arraycopy(object, 0, all, at, object.length);
            all[at] = ',';
            at += object.length - 1;
        }
        all[0] = '{';
        return all;
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    /** @throws IllegalArgumentException if the bytes are not JSON or do not fit the type, with the reason */
    public static <T> T read(byte[] json, Class<T> type) {
        return read(type, () -> MAPPER.readValue(json, type));
    }

    /** The same for JSON that is already parsed. */
    public static <T> T read(JsonNode json, Class<T> type) {
        return read(type, () -> MAPPER.treeToValue(json, type));
    }

    private static <T> T read(Class<T> type, Reading<T> reading) {
        String name = type.getSimpleName();
        try {
            T value = reading.value();
            if (value == null) {
                throw new IllegalArgumentException("no " + name + ": null");
            }
            return value;
        } catch (IOException e) { // bytes may also be of no encoding that JSON has
            throw new IllegalArgumentException("no " + name + ": " + reason(e), e);
        }
    }

    private interface Reading<T> {
        @Nullable
        T value() throws IOException;
    }

    /** What is wrong with it, for a person: without the library's own words for the place, which name no file. */
    public static String reason(IOException e) {
        String reason = e instanceof JsonProcessingException json ? said(json) : e.getMessage();
        return PLACE.matcher(String.valueOf(reason)).replaceAll("");
    }

    private static @Nullable String said(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException && e.getCause() instanceof NullPointerException) {
            return "fields are missing";
        } else if (e instanceof ValueInstantiationException
                && e.getCause() instanceof IllegalArgumentException refused) {
            return refused.getMessage(); // without the name of a class
        }
        return e.getOriginalMessage();
    }
}
