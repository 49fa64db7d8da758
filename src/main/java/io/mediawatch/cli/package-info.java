/**
 * The command line: settings, the wiring of all packages, and one class per command. The only package that reads YAML
 * and the environment, and the only one that exits the JVM.
 *
 * <ul>
 *   <li>Where it starts and ends: {@link Mediawatch}, {@link ExitCode}, {@link Startup}, {@link StopSignal}.
 *   <li>Commands. The system: {@link DemoCommand}, {@link UpCommand}, {@link RunCommand}, {@link DoctorCommand},
 *       {@link TopologyCommand}, {@link VersionCommand}. Pages and articles: {@link IngestCommand},
 *       {@link ExtractCommand}, {@link TagCommand}, {@link EvalCommand}, {@link ExplainCommand}. Questions:
 *       {@link SearchCommand}, {@link QuotesCommand}, {@link TimelineCommand}, {@link AlertsCommand}. What to watch:
 *       {@link ConfigCommand}, {@link SourcesCommand}, {@link SourcesList}, {@link SourcesTry},
 *       {@link SourcesDiscover}, {@link RulesCommand}. History: {@link RetagCommand}, {@link ReplayCommand},
 *       {@link CorrectCommand}, {@link ForgetCommand}, {@link ReindexCommand}, {@link IndexCommand},
 *       {@link DeadLettersCommand}. Kibana: {@link KibanaCommand}, {@link Kibana}, {@link KibanaObjects}.
 *   <li>Options that commands share: {@link ConfigOption}, {@link DataOption}, {@link SystemOption},
 *       {@link PeriodOption}, {@link LimitOption}; their inputs: {@link PageInput}, {@link ArticleInput},
 *       {@link Queries}, {@link UserAgentCheck}.
 *   <li>What they print: {@link Console}, {@link Output}, {@link PlainOutput}, {@link Table}, {@link ExplanationTable},
 *       {@link Steps}, {@link Hints}, {@link Printable}, {@link Plural}, {@link ShortId}, {@link DidYouMean},
 *       {@link Unknown}.
 *   <li>Configuration: {@link ConfigFolder}, {@link Settings}, {@link ConfigChanges}, {@link AlertsFile},
 *       {@link Channels}, {@link Entries}, {@link Environment}, {@link ConfigError}, {@link UnsetVariable}; YAML:
 *       {@link YamlFile}, {@link YamlPlaces}, {@link YamlTokens}, {@link YamlSpellings}, {@link BindingMistake}; other
 *       files that people write: {@link Lines}, {@link JsonLine}, {@link Unreadable}.
 *   <li>A running system: {@link Installation}, {@link Role}, {@link StageWiring}, {@link IndexSink},
 *       {@link IndexRetention}, {@link PublishedLists}, {@link SourceReports}, {@link PeriodicTask},
 *       {@link StoresFolder}, {@link PartMonitor}; all of it in one process: {@link LocalSystem},
 *       {@link EmbeddedServers}, {@link DataFolder}, {@link FolderLock}; processes to be measured:
 *       {@link RoleProcesses}, {@link ScrapeProcess}, {@link Usage}.
 *   <li>Sending to a running system and waiting for the results: {@link Intake}, {@link HistoryRun}, {@link Backlog},
 *       {@link Coverage}, {@link StallDetector}; for {@code ingest}: {@link IngestRun}, {@link IngestInputs},
 *       {@link IngestJournal}, {@link IngestProgress}, {@link PageNames}, {@link Interruption}.
 * </ul>
 */
@NullMarked
package io.mediawatch.cli;

import org.jspecify.annotations.NullMarked;
