package io.mediawatch.pipeline;

import io.mediawatch.model.UserError;
import io.mediawatch.story.Band;
import io.mediawatch.story.FingerprintShard;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactionStyle;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * The store {@code bands} outside a stream, for measuring grouping alone: the same bytes and RocksDB settings, without
 * a changelog.
 */
public final class BandsOnDisk implements FingerprintShard.Bands, AutoCloseable {
    private final Path folder;
    private final Options options = new Options().setCreateIfMissing(true);
    private final RocksDB db;

    private BandsOnDisk(Path folder) throws RocksDBException {
        this.folder = folder;
        // as Kafka Streams makes its stores
        options.setTableFormatConfig(new BlockBasedTableConfig().setFilterPolicy(new BloomFilter()));
        options.setCompactionStyle(CompactionStyle.UNIVERSAL);
        new StoreMemory().setConfig(Store.BANDS, options, Map.of());
        this.db = RocksDB.open(options, folder.toString());
    }

    /** @param folder made if it does not exist */
    public static BandsOnDisk open(Path folder) {
        RocksDB.loadLibrary();
        try {
            Files.createDirectories(folder);
            return new BandsOnDisk(folder);
        } catch (IOException | RocksDBException e) {
            throw new UserError("cannot use folder " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Band get(long band) {
        try {
            return BandBytes.read(db.get(key(band)));
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void put(long band, Band texts) {
        try {
            db.put(key(band), BandBytes.of(texts));
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    /** Returns its present size on disk. */
    public long bytes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UserError("cannot read folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static byte[] key(long band) {
        return ByteBuffer.allocate(Long.BYTES).putLong(band).array();
    }

    private UserError failed(RocksDBException e) {
        return new UserError("cannot use the store in " + folder + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        db.close();
        options.close();
    }
}
