package bactrian.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that seals secrets: given in the configuration, or a file made at first start that only its owner can read. */
public final class SecretKey {
    private static final int KEY_BYTES = 32;

    private SecretKey() {}

    /**
     * The key to use.
     *
     * @param configured {@code bactrian.key}: 32 bytes in Base64, or empty to use the file
     * @param file the key file, made when it is missing
     * @throws IllegalArgumentException if the configured key is not 32 bytes in Base64
     */
    public static byte[] of(String configured, Path file) {
        return configured.isBlank() ? fromFile(file) : decode(configured, "bactrian.key");
    }

    private static byte[] fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return decode(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or made", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly(file));
            Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (FileAlreadyExistsException madeByAnotherProcess) {
            return;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] decode(String text, String origin) {
        byte[] key = decodeBase64(text.strip(), origin);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(origin + " must hold 32 bytes in Base64, but holds " + key.length);
        }
        return key;
    }

    /** Without the decoder's message or cause: they quote a sign of the key. */
    private static byte[] decodeBase64(String text, String origin) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(origin + " must hold 32 bytes in Base64, but is not Base64");
        }
    }
}
