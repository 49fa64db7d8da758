package io.mediawatch.pipeline;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One budget for all stores of the process, instead of 50 MB of cache and 48 MB of write buffers for each of them:
 * six partitions have 43 stores. Kafka Streams makes its own instances, so the budget is the class's.
 */
public final class StoreMemory implements RocksDBConfigSetter {
    /** All of it: write buffers are charged to the cache, and what they leave must hold the filters of all files. */
    private static final long MEMORY = 112L * 1024 * 1024;

    private static final long WRITES = 64L * 1024 * 1024;
    private static final long WRITE_BUFFER = 8L * 1024 * 1024;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Budget.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Budget.WRITES);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    }

    @Override
    public void close(String store, Options options) {
        // the budget is shared and lives as long as the process
    }

    /** Loaded with the first store, when the native library is there. */
    private static final class Budget {
        private static final Cache CACHE = new LRUCache(MEMORY);
        private static final WriteBufferManager WRITES = new WriteBufferManager(StoreMemory.WRITES, CACHE);
    }
}
