package io.mediawatch.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says for a person why a file cannot be read; the libraries' messages often are the file's name alone. */
final class Unreadable {
    private Unreadable() {}

    /** Without the file's name. */
    static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        } else if (e instanceof AccessDeniedException) {
            return "may not be read by this user";
        } else if (e instanceof MalformedInputException) {
            return "not UTF-8 text";
        } else if (e instanceof NotDirectoryException) {
            return "not a folder";
        } else if (e instanceof FileSystemException system && system.getReason() != null) {
            return "cannot be read: " + system.getReason();
        }
        return "Is a directory".equals(e.getMessage())
                ? "is a folder, not a file"
                : "cannot be read: " + e.getMessage();
    }
}
