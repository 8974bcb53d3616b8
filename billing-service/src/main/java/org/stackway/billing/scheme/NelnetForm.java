package org.stackway.billing.scheme;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of a form or a query, each given once. */
record NelnetForm(Map<String, String> values) {

    static final String HASH = "hash";
    static final String TIMESTAMP = "timestamp";

    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_VALUES = 64;

    NelnetForm {
        values = Map.copyOf(values);
    }

    /** Empty if it is none, is too large to be one, or gives a value twice: then nobody can say which one was meant. */
    static Optional<NelnetForm> of(byte[] payload) {
        if (payload.length == 0 || payload.length > MOST_BYTES) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            for (String one : text.split("&", MOST_VALUES + 1)) {
                int equals = one.indexOf('=');
                if (equals < 1 || values.size() == MOST_VALUES) {
                    return Optional.empty();
                }
                String value = URLDecoder.decode(one.substring(equals + 1), StandardCharsets.UTF_8);
                if (values.put(URLDecoder.decode(one.substring(0, equals), StandardCharsets.UTF_8), value) != null) {
                    return Optional.empty();
                }
            }
        } catch (CharacterCodingException | IllegalArgumentException notAForm) {
            return Optional.empty();
        }
        return Optional.of(new NelnetForm(values));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    String required(String name) {
        return value(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    /** What is hashed before the key. */
    String signed(List<String> order) {
        return order.stream().flatMap(name -> value(name).stream()).collect(Collectors.joining());
    }
}
