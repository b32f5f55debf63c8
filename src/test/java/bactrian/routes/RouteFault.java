package bactrian.routes;

import java.nio.file.Path;

/** One rule that one route breaks; the route is empty where the file as a whole is at fault. */
record RouteFault(Path file, String route, String what) {
    @Override
    public String toString() {
        return file + (route.isEmpty() ? "" : ", " + route) + ": " + what;
    }
}
