package io.mediawatch.cli;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The resources that this program and its child processes use. */
public final class Usage {
    private final List<Long> children;

    /** @param children process ids of the servers running beside this process */
    public Usage(List<Long> children) {
        this.children = List.copyOf(children);
    }

    /** CPU time, user and system, of all processes since they started. */
    public Duration cpu() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Duration own = Duration.ofNanos(system.getProcessCpuTime());
        return children.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(own, Duration::plus);
    }

    /** CPU time of the calling thread since it started. */
    public static Duration ofThisThread() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** Resident memory of a process in MiB; 0 where the system does not report it (only Linux does). */
    public static long residentMb(long pid) {
        return status(pid, "VmRSS:") / 1024;
    }

    /** Number of threads of a process; 0 where the system does not report it. */
    public static long threads(long pid) {
        return status(pid, "Threads:");
    }

    private static long status(long pid, String key) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Long> processes() {
        return Stream.concat(Stream.of(ProcessHandle.current().pid()), children.stream())
                .toList();
    }

    /** Maximum number of files a process may have open; {@link Long#MAX_VALUE} where the system does not report it. */
    static long mostOpenFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /** Memory of the whole machine, in MiB. */
    static long memoryMb() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() >> 20;
    }

    /** The machine in one line: processor, cores, memory, system, Java. */
    public static String machine() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + memoryMb() / 1024 + " GiB, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", Java " + Runtime.version();
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
