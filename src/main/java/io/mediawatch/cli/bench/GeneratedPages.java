package io.mediawatch.cli.bench;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * News pages for measuring: half English, half Chinese, about 6 kB of text each (UTF-8), with the furniture of a real
 * page around it. One sentence in four is written news with names in it; the others put the same words in any order, so
 * that no two pages carry the same text, as no two articles do. Page n is the same in every run.
 */
public final class GeneratedPages {
    /** Bytes of body text at which a page is full. */
    private static final int TEXT_BYTES = 6_000;

    /** One sentence in so many is a written one. */
    private static final int WRITTEN = 4;

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    static final Words ENGLISH = new Words(
            "en",
            lines("sentences.en.txt"),
            vocabulary("sentences.en.txt", " "),
            List.of("NVIDIA", "OpenAI", "Microsoft", "Amazon", "Anthropic", "AMD", "Intel", "Northwind Systems"),
            List.of("Jensen Huang", "Sam Altman", "Lisa Su", "Satya Nadella", "Maria Okafor", "Peter Lindqvist"),
            List.of("ChatGPT", "Blackwell", "CUDA", "Gemini", "Claude", "Sable 2"),
            List.of("Texas", "Dublin", "Singapore", "Arizona", "Osaka"),
            List.of("January", "March", "June", "September"));
    static final Words CHINESE = new Words(
            "zh",
            lines("sentences.zh.txt"),
            vocabulary("sentences.zh.txt", ""),
            List.of("英伟达", "OpenAI", "微软", "亚马逊", "阿里巴巴", "英特尔", "华为", "北风系统"),
            List.of("黄仁勋", "奥特曼", "苏姿丰", "纳德拉", "陈知远", "林若水"),
            List.of("ChatGPT", "Blackwell", "通义千问", "Gemini", "昇腾", "青鸟二号"),
            List.of("得克萨斯", "都柏林", "新加坡", "贵阳", "大阪"),
            List.of("一月", "三月", "六月", "九月"));

    record Words(
            String language,
            List<String> sentences,
            List<String> vocabulary,
            List<String> companies,
            List<String> people,
            List<String> products,
            List<String> places,
            List<String> months) {

        /** Its words in any order, as many as a sentence has. */
        String jumble(Random random) {
            boolean english = language.equals("en");
            StringBuilder sentence = new StringBuilder();
            for (int left = english ? 18 : 36; left > 0; left--) {
                sentence.append(pick(vocabulary, random)).append(english && left > 1 ? " " : "");
            }
            return sentence.append(english ? "." : "。").toString();
        }

        String fill(String blank, Random random) {
            return switch (blank) {
                case "company" -> pick(companies, random);
                case "person" -> pick(people, random);
                case "product" -> pick(products, random);
                case "place" -> pick(places, random);
                case "month" -> pick(months, random);
                case "number" -> String.valueOf(2 + random.nextInt(97));
                default -> throw new IllegalStateException("no words for {" + blank + "}");
            };
        }
    }

    private final String run;

    /** @param run part of every URL, so that two runs against one system do not share articles */
    public GeneratedPages(String run) {
        this.run = run;
    }

    public Page page(int number) {
        return page(number, "");
    }

    /** @param more a sentence at the end of its text; empty for none */
    Page page(int number, String more) {
        Words words = number % 2 == 0 ? ENGLISH : CHINESE;
        Random random = new Random(number);
        Instant published = FIRST.plusSeconds(60L * number);
        String url = "https://bench.example/" + run + "/" + words.language + "/" + number + ".html";
        byte[] body = html(words, random, published, more).getBytes(StandardCharsets.UTF_8);
        return Page.fetched(url, null, published.plusSeconds(90), "text/html; charset=utf-8", 200, Mode.BACKFILL, body);
    }

    private static String html(Words words, Random random, Instant published, String more) {
        String headline = sentence(words, random);
        StringBuilder html = new StringBuilder(9_000)
                .append("<!doctype html><html lang=\"")
                .append(words.language)
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(headline)
                .append(" - Bench News</title><meta property=\"og:site_name\" content=\"Bench News\">")
                .append("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"")
                .append(headline)
                .append("\",\"datePublished\":\"")
                .append(published)
                .append("\"}</script></head><body><nav><ul><li><a href=\"/\">Home</a></li>")
                .append("<li><a href=\"/tech\">Tech</a></li></ul></nav><main><article><h1>")
                .append(headline)
                .append("</h1>");
        paragraphs(html, words, random);
        return html.append(more.isEmpty() ? "" : "<p>" + more + "</p>")
                .append("</article><aside><h2>Related</h2><ul><li><a href=\"/1\">")
                .append(sentence(words, random))
                .append("</a></li></ul></aside></main><footer>© Bench News</footer></body></html>")
                .toString();
    }

    private static void paragraphs(StringBuilder html, Words words, Random random) {
        int bytes = 0;
        while (bytes < TEXT_BYTES) {
            StringBuilder paragraph = new StringBuilder();
            for (int sentences = 2 + random.nextInt(4); sentences > 0; sentences--) {
                String next = random.nextInt(WRITTEN) == 0 ? sentence(words, random) : words.jumble(random);
                paragraph.append(next).append(words.language.equals("en") ? " " : "");
            }
            bytes += paragraph.toString().getBytes(StandardCharsets.UTF_8).length;
            html.append("<p>").append(paragraph).append("</p>");
        }
    }

    private static String sentence(Words words, Random random) {
        Matcher blanks = BLANK.matcher(pick(words.sentences, random));
        return blanks.replaceAll(blank -> words.fill(blank.group(1), random));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** The words, or for an empty separator the characters, without blanks and signs. */
    private static List<String> vocabulary(String name, String separator) {
        return lines(name).stream()
                .flatMap(line -> Stream.of(BLANK.matcher(line).replaceAll(" ").split(separator)))
                .map(word -> word.replaceAll("[^\\p{L}]", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static List<String> lines(String name) {
        try (InputStream resource = GeneratedPages.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("resource bench/" + name + " is missing");
            }
            return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
