package io.mediawatch.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a request carries.
 *
 * @param isBearer sent on purpose; else it is the password of basic authentication, which a browser sends by itself,
 *                 whichever page asks for it
 */
record Token(String text, boolean isBearer) {
    private static final Token NONE = new Token("", false);

    /** @param header {@code Authorization} */
    static Token of(@Nullable String header) {
        if (header == null) {
            return NONE;
        }
        int space = header.indexOf(' ');
        String scheme = header.substring(0, Math.max(space, 0)).toLowerCase(Locale.ROOT);
        String rest = header.substring(space + 1).strip();
        return switch (scheme) {
            case "bearer" -> new Token(rest, true);
            case "basic" -> new Token(password(rest), false);
            default -> NONE;
        };
    }

    boolean is(@Nullable String expected) {
        return expected != null
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return isBearer ? "bearer token" : "password";
    }
}
