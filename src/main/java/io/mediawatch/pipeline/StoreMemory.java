package io.mediawatch.pipeline;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One budget for all stores of the process, instead of 50 MB of cache and 48 MB of write buffers for each of them:
 * six partitions have 43 stores. Kafka Streams makes its own instances, so the budget is the class's.
 */
public final class StoreMemory implements RocksDBConfigSetter {
    /**
     * The whole budget in bytes: write buffers are charged to the cache, and the rest must hold the filters of all
     * files.
     */
    private static final long MEMORY = 112L * 1024 * 1024;

    private static final long WRITES = 64L * 1024 * 1024;
    private static final long WRITE_BUFFER = 8L * 1024 * 1024;

    /** Share of a write buffer for its filter: 10 bits per key if keys with their values take 80 bytes or more. */
    private static final double MEMTABLE_FILTER = 0.016;

    private static final int METADATA_BLOCK = 32 * 1024;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Budget.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        // Partitioned, because otherwise a large store's filter would be read whole each time it has left the cache.
        table.setIndexType(IndexType.kTwoLevelIndexSearch);
        table.setPartitionFilters(true);
        table.setMetadataBlockSize(METADATA_BLOCK);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Budget.WRITES);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
        // Most look-ups here are for what is not there: a new page, the bands of a new text. Kafka Streams expects
        // hits.
        options.setOptimizeFiltersForHits(false);
        options.setMemtableWholeKeyFiltering(true);
        options.setMemtablePrefixBloomSizeRatio(MEMTABLE_FILTER);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    }

    @Override
    public void close(String store, Options options) {
        // the budget is shared for the lifetime of the process
    }

    /** Loaded with the first store, when the native library is there. */
    private static final class Budget {
        private static final Cache CACHE = new LRUCache(MEMORY);
        private static final WriteBufferManager WRITES = new WriteBufferManager(StoreMemory.WRITES, CACHE);
    }
}
