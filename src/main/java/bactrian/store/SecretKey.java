package bactrian.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.Set;

/** The key that seals secrets: given in the configuration, or a file made at first start that only its owner can read. */
public final class SecretKey {
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

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
        if (Files.exists(next(file))) {
            throw new IllegalStateException("A rotation of the key was interrupted (" + next(file)
                    + " is there): run the command rotate-key once more before starting.");
        }
        return read(file);
    }

    /** The key that a rotation changes to: made beside the key file, or left there by a rotation that was interrupted. */
    public static byte[] next(String configured, Path file) {
        return configured.isBlank() ? read(next(file)) : decode(configured, "bactrian.key.next");
    }

    /** The key that a rotation changes from, also when an earlier one was interrupted. */
    public static byte[] former(String configured, Path file) {
        return configured.isBlank() ? read(file) : decode(configured, "bactrian.key");
    }

    /** Puts the next key in the place of the key file. */
    public static void replace(Path file) {
        try {
            Files.move(next(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + next(file) + " could not be renamed to " + file, e);
        }
    }

    private static Path next(Path file) {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    private static byte[] read(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            refuseOpenToOthers(file);
            return decode(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or made", e);
        }
    }

    private static void refuseOpenToOthers(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS)) {
            throw new IllegalStateException("The key file " + file
                    + " can be read or written by others than its owner: chmod 600 it, and rotate the key if somebody"
                    + " may have read it.");
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
