package org.stackway.local.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * The sandbox's memory: a file that only grows, one line for what happened at once, on disk before anyone is told.
 * A line that a crash cut short was told to nobody and is cut off.
 */
final class Journal implements Closeable {
    private static final TypeReference<List<Change>> LINE = new TypeReference<>() {};

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** Opens the journal, gives every change in it to the reader in order, and is then ready to append. */
    static Journal open(Path path, Consumer<Change> reader) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        byte[] content = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int whole = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                read(content, whole, i, reader, path);
                whole = i + 1;
            }
        }
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(whole);
        file.position(whole);
        return new Journal(file);
    }

    private static void read(byte[] content, int from, int to, Consumer<Change> reader, Path path) throws IOException {
        try {
            List<Change> changes = Json.MAPPER.readerFor(LINE).readValue(content, from, to - from);
            changes.forEach(reader);
        } catch (JsonProcessingException e) {
            throw new IOException(path + " is damaged at byte " + from + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Appends one line and returns when it is on disk. A line that does not fit leaves nothing behind. */
    void append(List<Change> changes) throws IOException {
        byte[] line = Json.MAPPER.writerFor(LINE).writeValueAsBytes(changes);
        ByteBuffer buffer =
                ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        long end = file.position();
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(false);
        } catch (IOException e) {
            file.truncate(end);
            file.position(end);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
