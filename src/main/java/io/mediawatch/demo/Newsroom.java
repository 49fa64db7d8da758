package io.mediawatch.demo;

import com.sun.net.httpserver.HttpServer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The bundled newsroom: several small sites on loopback, each on a port of its own, with feeds, listing pages and
 * articles in Chinese and English. Articles date from two weeks before the start; more appear and some change while
 * the clock goes on. The same start, clock and ports give the same bytes.
 */
public final class Newsroom implements AutoCloseable {
    private static final int THREADS = 4;

    private final ExecutorService threads;
    private final Newsdesk desk;
    private final List<SiteServer> servers = new ArrayList<>();

    private Newsroom(Instant start, Clock clock, List<Integer> ports) {
        desk = Newsdesk.load(start);
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "newsroom");
            thread.setDaemon(true);
            return thread;
        });
        List<String> names = Resources.names("sites");
        try {
            for (int i = 0; i < names.size(); i++) {
                Site site = Site.load(names.get(i));
                HttpServer server = i < ports.size() ? Ports.take(ports.get(i)) : Ports.takeFree();
                servers.add(new SiteServer(site, desk, clock, threads, server));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Opens the newsroom on free ports, starting now. */
    public static Newsroom open(Clock clock) {
        return open(clock.instant(), clock, List.of());
    }

    /**
     * As another run left it: with its start and ports, its articles have the same addresses and times.
     *
     * @param start to which the articles' times are relative
     * @param clock says what has appeared and changed by now
     * @param ports one per site as {@link #ports()} gave them; none takes free ones
     * @throws io.mediawatch.model.UserError if a port is not free: elsewhere the articles would be others
     */
    public static Newsroom open(Instant start, Clock clock, List<Integer> ports) {
        return new Newsroom(start, clock, ports);
    }

    /** Returns the ports, one per site, always in the same order. */
    public List<Integer> ports() {
        return servers.stream().map(SiteServer::port).toList();
    }

    /** What to poll, one source per site. */
    public List<NewsroomSource> sources() {
        return servers.stream().map(Newsroom::source).toList();
    }

    /** Returns how many articles will have appeared on all sites by that time. */
    public int articles(Instant moment) {
        return (int) servers.stream()
                .flatMap(server -> desk.visible(server.site(), moment).stream())
                .filter(piece -> piece.kind() == Piece.Kind.ARTICLE)
                .filter(piece -> !piece.file().has("path"))
                .count();
    }

    @Override
    public void close() {
        servers.forEach(SiteServer::close);
        threads.shutdownNow();
    }

    private static NewsroomSource source(SiteServer server) {
        Site site = server.site();
        boolean listing = site.feed().equals("listing");
        return new NewsroomSource(
                "demo-" + site.id(),
                site.name(),
                listing ? "listing" : "feed",
                server.base() + site.feedPath(),
                "10s",
                listing ? new NewsroomSource.Listing(site.settings().required("links")) : null,
                site.language(),
                site.zone().getId(),
                site.settings().required("note"));
    }
}
