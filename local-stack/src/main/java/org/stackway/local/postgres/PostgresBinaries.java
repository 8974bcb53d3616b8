package org.stackway.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.stackway.local.LocalFailure;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the jar that carries them. */
final class PostgresBinaries {
    private static final int ANY_EXECUTE = 0111;

    private PostgresBinaries() {}

    /**
     * The folder with {@code bin/postgres}; unpacks it when it is not there. A half-written folder is never used: it
     * gets its name when it is whole.
     *
     * @throws LocalFailure when this platform has no binaries or they cannot be written
     */
    static Path unpackInto(Path home) throws LocalFailure {
        Path folder = home.resolve("pg-bin");
        if (Files.isExecutable(folder.resolve("bin/postgres"))) {
            return folder;
        }
        String archive = "/postgres-" + platform() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new LocalFailure("no PostgreSQL for this platform on the class path (" + archive + ")");
            }
            Files.createDirectories(home);
            Path partial = home.resolve("pg-bin.partial");
            Trees.delete(partial);
            extract(packed, partial);
            Trees.delete(folder);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw new LocalFailure("PostgreSQL cannot be unpacked under " + home + ": " + e.getMessage(), e);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return system + "-" + machine;
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive names a file outside itself: " + entry.getName());
                }
                write(tar, entry, file);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, file);
            if ((entry.getMode() & ANY_EXECUTE) != 0 && !file.toFile().setExecutable(true, false)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }
}
