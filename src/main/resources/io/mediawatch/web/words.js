// Every word of the interface, in both languages.
const en = {
  "skip": "Skip to content", "nav": "Views", "help": "Help with queries and keys", "close": "Close", "retry": "Try again", "loading": "Loading …", "more": "Show more",
  "search.label": "Find articles", "search.example": "推理 AND company:nvidia",
  "theme.dark": "Dark theme", "theme.light": "Light theme", "zone": "Times in {zone} ({offset})",
  "zone.unknown": "Times in UTC: this browser's time zone, {zone}, is not known here",
  "unlisted": "No longer in the configuration",
  "view.coverage": "Coverage", "view.articles": "Articles", "view.quotes": "Quotes", "view.speakers": "Speakers", "view.topics": "Topics",
  "view.network": "Named together", "view.live": "Live", "view.alerts": "Alerts", "view.sources": "Sources",
  "view.article": "Article", "view.story": "Story", "view.speaker": "Speaker",
  "error": "This could not be shown", "error.none": "There is nothing here", "error.none.advice": "It may have been taken down, or the address is incomplete.", "error.page": "There is no view at this address.",
  "error.unreachable": "The server does not respond. Is it still running? Start it again with ./mediawatch demo, up or run web.",
  "error.busy": "Too many requests per minute; please wait a little.", "error.bug": "Error in the dashboard: {message}", "error.401": "{message}", "error.403": "{message}", "error.other": "{message}", "error.down": "Please try again in a moment. {message}",
  "period": "Period", "period.day": "24 hours", "period.week": "7 days", "period.month": "30 days", "period.quarter": "3 months", "period.all": "All", "period.clear": "clear the period",
  "by": "Step", "by.hour": "Hour", "by.day": "Day", "by.week": "Week", "by.month": "Month",
  "per": "Count", "per.copy": "Every copy", "per.story": "Each story once",
  "as": "Show", "as.lines": "Lines", "as.stacked": "Stacked", "as.share": "Share of all coverage",
  "entity.add": "Add a name …", "entity.unknown": "{name} is not on the watch-list", "entity.remove": "remove", "type": "Kind", "type.all": "All", "type.company": "Companies", "type.person": "People", "type.product": "Products", "type.organization": "Organizations", "one.company": "Company", "one.person": "Person", "one.product": "Product", "one.organization": "Organization",
  "chart.table": "The numbers as a table", "chart.missing": "The chart library could not be loaded. The numbers are in the table below.",
  "coverage.chart": "{title}: {names}", "coverage.zoom": "Drag across the chart to zoom in.", "coverage.time": "Articles per {step}", "share": "Share of voice", 
  "coverage.all": "All coverage", "coverage.nobody": "Nobody is selected", "coverage.nobody.advice": "Add a name above to see its coverage over time.",
  "rising": "Rising now", "rising.note": "usually {n}", "rising.hint": "Articles in the last 24 hours, compared with the seven days before", "rising.none": "Nothing is mentioned more than usual.",
  "latest.quotes": "Latest quotes", "latest.alerts": "Latest alerts", "latest.articles": "Latest articles", "all": "See all",
  "articles.none": "No articles yet", "articles.none.advice": "They appear as sources are read. See Sources for their state.",
  "articles.nomatch": "No article matches", "articles.nomatch.advice": "Try fewer words, another period, or OR between alternatives. The ? next to the search box explains the syntax.",
  "articles.count": "{n} articles", "articles.count.one": "1 article", "sort": "Order", "sort.newest": "Newest first", "sort.oldest": "Oldest first", "sort.relevance": "Best match first",
  "comma": ", ", "forms": "Also as", "outlet.on": "{publisher} on {site}", "about": "about",
  "quotes.none": "No quotes found", "quotes.none.advice": "Remove a filter, or choose a longer period.", "quotes.count": "{n} quotes", "quotes.count.one": "1 quote",
  "filter.speaker": "Speaker", "filter.about": "About", "filter.topic": "Topic", "filter.words": "Words", "filter.kind": "Kind", "filter.any": "Any", "filter.lang": "Language",
  "kind.turn": "Interview", "kind.direct": "Quotation", "kind.indirect": "Reported", "lang.zh": "Chinese", "lang.en": "English",
  "speakers.none": "Nobody has been quoted", "speakers.none.advice": "Choose a longer period.", "speakers.latest": "Latest quote", "speakers.hint": "Who is quoted most, and about whom", "speakers.quotes": "{n} quotes", "speakers.quotes.one": "1 quote",
  "speaker.about": "Speaks about", "speaker.time": "Articles per day that quote {name}", "speaker.quotes": "Quotes", "speaker.none": "No quotes by {name}", "speaker.listed": "On the watch-list", "speaker.unlisted": "Not on the watch-list",
  "topics.none": "No topics yet", "topics.none.advice": "Choose a longer period. Topics are defined in config/topics.yaml.", "topics.chart": "Articles by topic and {step}", "topics.hint": "Select a number to read its articles.", "topic": "Topic",
  "network.chart": "Who is named together with whom", "network.none": "No entities are named together", "network.none.advice": "Choose a longer period or another kind.", "network.hint": "A line connects entities that are named in the same articles; the thicker, the more. Select a line to read them.", "network.one": "One", "network.other": "Other", "network.articles": "Articles", "top": "Most named",
  "live.listening": "Connected. New mentions appear here automatically.", "live.lost": "Connection lost; reconnecting …", "live.full": "The maximum number of listeners is reached.", "live.pause": "Pause", "live.resume": "Resume ({n})", "live.none": "Nothing new yet", "live.none.advice": "Keep this page open: a mention appears a second or two after its article has been read.",
  "alerts.none": "No alerts", "alerts.none.advice": "Rules are defined in config/alerts.yaml. Only new articles raise alerts, never history.", "severity": "Severity", "severity.high": "High", "severity.medium": "Medium", "severity.low": "Low", "alerts.count": "{n} alerts", "alerts.count.one": "1 alert", "reposts": "{n} reposts", "reposts.one": "1 repost",
  "deliveries": "Deliveries", "deliveries.none": "No delivery is recorded yet.", "deliveries.digest": "It is told in a digest, which is an alert of its own.", "delivery.delivered": "delivered", "delivery.retrying": "retrying", "delivery.failed": "failed", "delivery.acknowledged": "seen", "alert.held": "held back", "alert.digested": "in a digest", "alert.digest": "{n} in one message", "attempts": "{n} attempts", "attempts.one": "1 attempt",
  "sources.none": "No sources are configured", "sources.none.advice": "Add some in config/sources/ and restart.", "source": "Source", "sources.state": "State", "sources.articles": "Articles", "sources.latest": "Latest article", "sources.polled": "Last read", "sources.new": "Last news", "sources.every": "Every", "sources.due": "Next read", "sources.now": "due",
  "state.healthy": "Healthy", "state.failing": "Failing", "state.partial": "Partial", "state.poor": "Poor", "state.silent": "Silent", "state.broken": "Broken", "state.new": "New",
  "seconds": "{n} s", "minutes": "{n} min", "hours": "{n} h", "days": "{n} d",
  "article.original": "Open the page", "article.by": "By {names}", "article.story": "One of {n} copies", "article.tags": "Tags", "article.quotes": "Who speaks", "article.mentions": "Who is named", "article.topics": "Topics", "article.why": "Where the facts come from", "article.alerts": "Alerts", "article.revision": "Revision {n}", "article.changes": "What changed",
  "article.passages": "Passages", "article.rule": "Rule", "article.confidence": "Confidence", "article.salience": "Salience", "article.times": "{n}×", "article.removed": "removed", "article.added": "added", "article.none": "Nothing on the watch-list is named here.", "article.noquotes": "Nobody is quoted.", "article.field": "Field",
  "article.legend": "Names are underlined and quotes are shaded. Point at one, tap it or move to it with the keyboard to see the rule that found it.",
  "correct.not": "Not {name}", "correct.sure": "Mark {name} as wrong in this article? This is permanent, whatever the rules find later.", "correct.kept": "Saved. The article is being tagged again …", "correct.later": "Saved. It appears here once the article has been tagged again.",
  "role.interviewer": "interviewer", "role.interviewee": "interviewee", "role.source": "source",
  "story.original": "Original", "story.repost": "Repost", "story.copies": "{n} copies", "story.copies.one": "1 copy", "story.outlets": "{n} outlets", "story.outlets.one": "1 outlet", "story.same": "The same text is also in", "story.none": "This article has no reposts.", "story.first": "published first",
  "help.queries": "The query language", "help.keys": "Keys", "help.keys.on": "Use single-key shortcuts",
  "help.correct": "Corrections", "help.correct.how": "With the admin token (web.adminToken), every name on an article's page has a button to mark it as wrong. The token is kept until you close this tab.", "help.token": "Admin token",
  "help.query.0": "with this word; Chinese is searched as a phrase", "help.query.1": "with this phrase", "help.query.2": "with both", "help.query.3": "with at least one of them", "help.query.4": "without it", "help.query.5": "with both at most 5 words apart", "help.query.6": "that mention it; also person:, product:, organization:, entity:", "help.query.7": "that quote this person", "help.query.8": "about this topic", "help.query.9": "of this outlet, this site, this polled source", "help.query.10": "in this language, or language and script", "help.query.11": "with this in the headline", "help.query.12": "published in this period, both days included",
  "help.key.0": "go to the search box", "help.key.1": "this help", "help.key.2": "the views in their order", "help.key.3": "next and previous in a list", "help.key.4": "dark or light"
};

const zh = {
  "skip": "跳到正文", "nav": "视图", "help": "查询语法与快捷键", "close": "关闭", "retry": "重试", "loading": "加载中……", "more": "显示更多",
  "search.label": "搜索文章", "search.example": "推理 AND company:nvidia",
  "theme.dark": "深色主题", "theme.light": "浅色主题", "zone": "时间按 {zone}（{offset}）显示",
  "zone.unknown": "时间按 UTC 显示：无法识别浏览器的时区 {zone}",
  "unlisted": "已不在配置中",
  "view.coverage": "报道走势", "view.articles": "文章", "view.quotes": "言论", "view.speakers": "发言人", "view.topics": "话题",
  "view.network": "同篇提及", "view.live": "实时", "view.alerts": "提醒", "view.sources": "来源",
  "view.article": "文章", "view.story": "同文转载", "view.speaker": "发言人",
  "error": "无法显示", "error.none": "这里没有内容", "error.none.advice": "它可能已被撤下，或者地址不完整。", "error.page": "没有这个地址对应的视图。",
  "error.unreachable": "程序没有响应。它还在运行吗？请用 ./mediawatch demo、up 或 run web 重新启动。",
  "error.busy": "一分钟内请求过多，请稍候。", "error.bug": "页面出错：{message}", "error.401": "令牌缺失或不正确。更正需要管理令牌，请在 ? 中输入；若是阅读所需的令牌，请重新加载页面。", "error.403": "服务器不接受更正：没有设置 web.adminToken，或者输入的是只读令牌。", "error.other": "未能完成。英文说明：{message}", "error.down": "暂时无法查询，请稍后再试。英文说明：{message}",
  "period": "时间范围", "period.day": "24 小时", "period.week": "7 天", "period.month": "30 天", "period.quarter": "3 个月", "period.all": "全部", "period.clear": "清除时间范围",
  "by": "间隔", "by.hour": "小时", "by.day": "天", "by.week": "周", "by.month": "月",
  "per": "计数", "per.copy": "每篇都算", "per.story": "同文只算一次",
  "as": "显示", "as.lines": "折线", "as.stacked": "堆叠", "as.share": "占全部报道的比例",
  "entity.add": "添加名称……", "entity.unknown": "关注名单上没有 {name}", "entity.remove": "移除", "type": "类别", "type.all": "全部", "type.company": "公司", "type.person": "人物", "type.product": "产品", "type.organization": "机构", "one.company": "公司", "one.person": "人物", "one.product": "产品", "one.organization": "机构",
  "chart.table": "以表格查看数字", "chart.missing": "图表库加载失败，数字见下方表格。",
  "coverage.chart": "{title}：{names}", "coverage.zoom": "在图上拖动可放大。", "coverage.time": "每{step}的文章数", "share": "声量占比", 
  "coverage.all": "全部报道", "coverage.nobody": "没有选择名称", "coverage.nobody.advice": "请在上方添加名称，查看其报道走势。",
  "rising": "正在升温", "rising.note": "平时 {n}", "rising.hint": "最近 24 小时的文章数，与此前七天相比", "rising.none": "没有比平时更受关注的名称。",
  "latest.quotes": "最新言论", "latest.alerts": "最新提醒", "latest.articles": "最新文章", "all": "查看全部",
  "articles.none": "还没有文章", "articles.none.advice": "读取来源后文章会出现在这里。来源及其状态见“来源”。",
  "articles.nomatch": "没有符合条件的文章", "articles.nomatch.advice": "试试更少的词、别的时间范围，或用 OR 连接备选。搜索框旁的 ? 说明查询语法。",
  "articles.count": "{n} 篇文章", "sort": "排序", "sort.newest": "最新在前", "sort.oldest": "最早在前", "sort.relevance": "最相关在前",
  "comma": "、", "forms": "其他格式：", "outlet.on": "{publisher}（载于{site}）", "about": "谈及",
  "quotes.none": "没有找到言论", "quotes.none.advice": "这段时间内没有人这样说。请去掉一个条件，或选择更长的时间。", "quotes.count": "{n} 条言论",
  "filter.speaker": "发言人", "filter.about": "谈及", "filter.topic": "话题", "filter.words": "词语", "filter.kind": "方式", "filter.any": "不限", "filter.lang": "语言",
  "kind.turn": "访谈", "kind.direct": "直接引语", "kind.indirect": "间接引语", "lang.zh": "中文", "lang.en": "英文",
  "speakers.none": "没有人被引述", "speakers.none.advice": "请选择更长的时间。", "speakers.latest": "最近发言", "speakers.hint": "谁被引述最多，谈及谁", "speakers.quotes": "{n} 条言论",
  "speaker.about": "谈及", "speaker.time": "每天引述 {name} 的文章数", "speaker.quotes": "言论", "speaker.none": "没有 {name} 的言论", "speaker.listed": "在关注名单上", "speaker.unlisted": "不在关注名单上",
  "topics.none": "还没有话题", "topics.none.advice": "请选择更长的时间。话题规则在 config/topics.yaml。", "topics.chart": "各话题每{step}的文章数", "topics.hint": "点击数字阅读这些文章。", "topic": "话题",
  "network.chart": "谁与谁同篇出现", "network.none": "没有同篇出现的名称", "network.none.advice": "请选择更长的时间或其他类别。", "network.hint": "连线表示同篇出现，越粗越多。点击连线阅读这些文章。", "network.one": "一方", "network.other": "另一方", "network.articles": "文章数", "top": "最常提及",
  "live.listening": "正在监听，新内容会自动出现。", "live.lost": "连接中断，正在重试……", "live.full": "监听人数已达上限。", "live.pause": "暂停", "live.resume": "继续（{n}）", "live.none": "还没有新内容", "live.none.advice": "保持打开：文章读取后一两秒内，提及就会出现在这里。",
  "alerts.none": "没有提醒", "alerts.none.advice": "规则在 config/alerts.yaml。历史文章不会触发提醒，只有新内容会。", "severity": "级别", "severity.high": "高", "severity.medium": "中", "severity.low": "低", "alerts.count": "{n} 条提醒", "reposts": "{n} 次转载",
  "deliveries": "送达情况", "deliveries.none": "还没有送达记录。", "deliveries.digest": "已并入一条汇总告知，送达情况见那一条。", "delivery.delivered": "已送达", "delivery.retrying": "重试中", "delivery.failed": "失败", "delivery.acknowledged": "已有人看过", "alert.held": "稍后告知", "alert.digested": "已并入汇总", "alert.digest": "合并 {n} 条告知", "attempts": "{n} 次尝试",
  "sources.none": "没有配置来源", "sources.none.advice": "请在 config/sources/ 中添加后重新启动。", "source": "来源", "sources.state": "状态", "sources.articles": "文章数", "sources.latest": "最新文章", "sources.polled": "最近响应", "sources.new": "最近有新内容", "sources.every": "间隔", "sources.due": "下次读取", "sources.now": "待读取",
  "state.healthy": "正常", "state.failing": "失败", "state.partial": "不完整", "state.poor": "歉收", "state.silent": "沉默", "state.broken": "故障", "state.new": "新",
  "seconds": "{n} 秒", "minutes": "{n} 分钟", "hours": "{n} 小时", "days": "{n} 天",
  "article.original": "打开原网页", "article.by": "作者：{names}", "article.story": "共 {n} 份同文", "article.tags": "标注", "article.quotes": "谁在说话", "article.mentions": "提到了谁", "article.topics": "话题", "article.why": "各项信息的出处", "article.alerts": "提醒", "article.revision": "第 {n} 版", "article.changes": "修改之处",
  "article.passages": "段落", "article.rule": "规则", "article.confidence": "置信度", "article.salience": "重要度", "article.times": "{n} 次", "article.removed": "删除", "article.added": "新增", "article.none": "没有提到关注名单上的名称。", "article.noquotes": "没有人被引述。", "article.field": "项目",
  "article.legend": "带彩色下划线的词是名称，带底色的段落是某人的话。指向、点按或用键盘移到它上面，可看到找到它的规则。",
  "correct.not": "并非{name}", "correct.sure": "确认这篇文章没有提到{name}？以后无论规则如何都不再改变。", "correct.kept": "已记下，正在重新标注……", "correct.later": "已记下，重新标注后会在这里显示。",
  "role.interviewer": "采访者", "role.interviewee": "受访者", "role.source": "消息来源",
  "story.original": "原文", "story.repost": "转载", "story.copies": "{n} 份同文", "story.outlets": "{n} 家媒体", "story.same": "相同文字还见于", "story.none": "这篇文章没有转载。", "story.first": "最早发布",
  "help.queries": "查询语法", "help.keys": "快捷键", "help.keys.on": "启用单键快捷键",
  "help.correct": "更正", "help.correct.how": "输入管理令牌（web.adminToken）后，文章页的每个名称旁会出现一个按钮，可说明文中并未提到它。令牌保留到关闭此标签页为止。", "help.token": "管理令牌",
  "help.query.0": "含有这个词；中文按短语搜索", "help.query.1": "含有这个短语", "help.query.2": "两者都有", "help.query.3": "至少有一个", "help.query.4": "不含", "help.query.5": "两者相距最多 5 个词", "help.query.6": "提到它的文章；另有 person:、product:、organization:、entity:", "help.query.7": "引述此人的文章", "help.query.8": "属于这个话题", "help.query.9": "这家媒体、这个网站、这个来源", "help.query.10": "这种语言，或语言加字体", "help.query.11": "标题中含有", "help.query.12": "在此期间发布，首尾两天都算",
  "help.key.0": "到搜索框", "help.key.1": "本帮助", "help.key.2": "依次切换视图", "help.key.3": "列表中的下一条、上一条", "help.key.4": "深色或浅色"
};

export const languages = { en, zh };

/** What can be wrong with what was asked, or with who is to answer, with what it is about in place of {0}; in English the server says it. */
const mistakes = {
  zh: {
    "empty": "查询语句是空的", "too_long": "查询语句有 {0} 个字符，最多 {1} 个", "too_many": "词、短语和值超过 {0} 个", "too_deep": "嵌套超过 {0} 层",
    "phrase_too_long": "短语最多 {0} 个词（一个汉字算一个）", "not_opened": "这个右括号没有对应的左括号", "not_closed": "这个括号没有闭合", "quote_not_closed": "引号没有闭合",
    "ends_early": "查询语句不完整，末尾还缺一个词", "no_word_in_parenthesis": "这个括号前缺一个词", "no_word_before": "{0} 前缺一个词（如要搜索 {0} 本身，请加引号）",
    "no_letter": "“{0}”中没有可搜索的文字或数字", "wildcard": "不支持通配符（*），请写出各个词并用 OR 连接", "minus": "请写 NOT {0}，不要写 {1}",
    "near_of_three": "NEAR 只连接两边；三者请写 (a NEAR/5 b) AND (b NEAR/5 c)", "near_side": "NEAR 的每一边须是一个词、一个\"短语\"，或括号中用 OR 连接的若干个", "near_distance": "请写 NEAR/n，n 为 0 到 {0}，例如 NEAR/10",
    "unknown_field": "没有名为 {0}: 的字段（可用的有 {1}；如要搜索这些词，请加引号）", "field_in_field": "{0}: 写在 {1}:(…) 里面了，请移到括号外", "no_value": "{0}: 后面要有值", "empty_value": "值是空的",
    "no_date": "{0} 不是日期（请写 2024、2024-10、2024-10-21 或 2024-10-21T15:30:00+08:00）", "no_language": "{0}: “{1}”不是语言代码（例如 zh、zh-Hant、en）",
    "no_entity": "{0}: 关注名单上没有“{1}”", "other_entity": "{0}: 关注名单上没有“{1}”，是否指“{2}”？", "other_type": "{0}: “{1}”的类别是 {2}，请写 {2}:{3}",
    "no_topic": "{0}: config/topics.yaml 中没有话题“{1}”", "other_topic": "{0}: config/topics.yaml 中没有话题“{1}”，是否指“{2}”？",
    "no_parameter": "没有名为 {0} 的参数（可用的有 {1}）", "missing": "缺少 {0}", "given_again": "{0} 给了 {1} 次，只能给一次", "none_of": "{0}: “{1}”不在可选值中（{2}）",
    "not_listed": "{0}: 没有“{2}”，可用的见 {3}", "no_number": "{0}: “{1}”不是 {2} 到 {3} 之间的整数", "long_value": "{0}: 超过 {1} 个字符",
    "no_zone": "{0}: “{1}”不是时区（例如 Asia/Shanghai）", "no_time": "{0}: “{1}”不是日期（2026-03-01），也不是带时差的时间（2026-03-01T08:00:00Z）",
    "empty_period": "时间范围是空的：从 {0} 开始，到 {1} 结束", "no_cursor": "{0}: 不是此前结果给出的翻页标记", "no_percent": "地址中的 % 后面不是两位十六进制数字",
    "series": "走势图可有 1 到 {0} 条线，现有 {1} 条", "steps": "从 {0} 到 {1} 的间隔太多（每条线最多 {2} 个）：请选择更长的间隔、更短的时间范围，或更少的名称",
    "not_named": "这篇文章里没有标注 {0}",
    "unreachable": "{0} 没有响应。请确认它在运行、地址没有写错，稍后再试", "hangs": "{0} 未在时限内响应，可能太忙，请稍后再试", "credentials": "{0} 不接受所配置的用户名、密码或 API 密钥（401）",
    "privileges": "在 {0} 上权限不足（403）：{1}", "indices": "{0} 上还没有 mediawatch 的索引：请先运行一次 mediawatch up、demo 或 run index", "certificate": "{0} 的证书不受信任：请在 elasticsearch.ca 中指定签发机构的证书文件",
    "certificate_name": "{0} 的证书属于另一个名称：请在 elasticsearch.urls 中使用证书所含的名称", "stranger": "应有 {0}，响应的却是别的程序：请检查 elasticsearch.urls 和代理的路径", "refused": "{0} 拒绝了请求（{1}）：{2}", "failed": "{0} 出错：{1}",
    "column": "{0}（第 {1} 个字符）"
  }
};

/** Why a source is in its condition, or an alert is raised, from the reason and the values the server gives; in English the server says it. */
const causes = {
  zh: {
    "condition.failing": "{reason}，已连续失败 {0} 次", "condition.broken": "{reason}，已连续失败 {0} 次", "condition.partial": "{reason}：站点地图 {0}，共 {1} 个未能读取", "condition.silent": "很久没有新文章，平时每天 {1} 篇", "condition.spike": "{1} 内有 {0} 篇报道，平时 {2} 篇", "condition.silence": "自 {0} 起没有符合的文章", "condition.poor": "最近 {1} 个页面中只有 {0} 个是文章，平时占 {2}%",
    "robots-": "无法读取 robots.txt：{reason}", "http-": "服务器返回 {status}",
    "no-feed": "内容不是订阅源", "no-sitemap": "内容不是站点地图", "no-links": "没有与选择器匹配的链接", "cut-off": "内容不完整，中途断开", "own-failure": "本程序读取时出错，详见日志",
    "bad-redirect": "重定向到无效的地址", "moved": "重定向到另一个域名", "robots": "robots.txt 不允许读取", "too-big": "标签或对象过多", "memory": "内存不足，未能读完",
    "bad-url": "不是 http 或 https 地址", "no-such-host": "找不到这个域名", "private-address": "地址在内部网络中", "unreachable": "无法连接", "tls": "证书或加密连接有问题", "timeout": "未在时限内完成",
    "too-large": "内容过大", "redirects": "重定向次数过多", "broken": "响应中断，或不是 HTTP", "stopped": "程序正在关闭"
  }
};

export const language = () => document.documentElement.lang;

/** The language as this reader's country writes dates in it. */
export const locale = () => navigator.languages.find(each => each.split("-")[0] === language()) || language();

export const has = name => name in languages;

/** The word of that key, with {names} filled in. */
export function t(key, values) {
  const words = languages[language()] || en;
  return filled((values?.n === 1 && words[key + ".one"]) || words[key] || key, values);
}

const filled = (text, values) => values ? text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all) : text;

/** What is wrong with what was asked, from the failure it led to. */
export function mistake({ mistake, values, column, message }) {
  const words = mistakes[language()];
  if (!words) return message;
  const text = filled(words[mistake], values);
  return column ? filled(words.column, [text, column]) : text;
}

/** Why a source is in its condition, or an alert is raised, which the text says in English. */
export function cause({ condition, reason, values }, english) {
  const words = causes[language()];
  const said = words && words["condition." + condition];
  return said ? filled(said, { ...values, reason: reason && why(words, reason) }) : english;
}

function why(words, reason) {
  const [, robots, status] = /^(robots-)?(?:http-(\d+))?/.exec(reason);
  return robots ? filled(words[robots], { reason: why(words, reason.slice(robots.length)) })
    : status ? filled(words["http-"], { status }) : words[reason] || reason;
}
