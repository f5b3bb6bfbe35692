package io.readiness.intake.jsonresume;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.DocumentLimits;
import io.readiness.intake.document.Refusal;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Place;
import io.readiness.intake.draft.DraftProfile.DraftDocument;
import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.draft.DraftProfile.DraftSource;
import io.readiness.intake.draft.ReadDocument;
import io.readiness.intake.draft.Remark;
import io.readiness.intake.jsonresume.JsonResume.ExportedProfile;
import io.readiness.intake.resume.NameParts;
import io.readiness.intake.resume.PartialDate;
import io.readiness.intake.resume.Resume;
import io.readiness.intake.resume.Resume.Certificate;
import io.readiness.intake.resume.Resume.Education;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.Resume.PersonalData;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Resume.SpokenLanguage;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.Told;
import io.readiness.intake.resume.Told.Source;
import io.readiness.intake.resume.Told.Sureness;
import io.readiness.profile.Profile;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in the form of JSON Resume, as it is published and as it is found: with dates that are empty, addresses that are
 * none, and the names that fields had before. What is not as the schema has it is remarked and left out; the document is never
 * refused for it. Safe to share.
 */
public final class JsonResumeReader {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.AUTO_CLOSE_SOURCE).build();

    private static final Pattern DATE =
            Pattern.compile("(?<year>\\d{4})(?:[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2})(?:[T ].{0,40})?)?)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<month>\\d{1,2})[/.-](?<year>\\d{4})");
    private static final Set<String> SECTIONS = Set.of(
            "$schema",
            "basics",
            "work",
            "volunteer",
            "education",
            "awards",
            "certificates",
            "publications",
            "skills",
            "languages",
            "interests",
            "references",
            "projects",
            "meta");

    private static final Set<String> PROFILE_FIELDS = Arrays.stream(Profile.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(field -> !field.equals("reference"))
            .collect(Collectors.toUnmodifiableSet());

    /** So many entries of a section are read, and texts of a list; the rest is told as left out. */
    private static final int MOST_ENTRIES = 200;

    private static final int MOST_TEXTS = 1_000;

    /** So much is said of one document. */
    private static final int MOST_REMARKS = 500;

    private static final Set<String> GOES_ON = Set.of("present", "current", "now", "today", "ongoing", "till date");

    /** What is said about the person, by the fields of the schema and what people add to them. */
    private static final Map<String, PersonalData> PERSONAL = Map.ofEntries(
            Map.entry("name", PersonalData.NAME),
            Map.entry("email", PersonalData.EMAIL),
            Map.entry("phone", PersonalData.PHONE),
            Map.entry("url", PersonalData.LINK),
            Map.entry("website", PersonalData.LINK),
            Map.entry("profiles", PersonalData.LINK),
            Map.entry("image", PersonalData.PHOTO),
            Map.entry("picture", PersonalData.PHOTO),
            Map.entry("location", PersonalData.ADDRESS),
            Map.entry("address", PersonalData.ADDRESS),
            Map.entry("birthday", PersonalData.BIRTH),
            Map.entry("birthDate", PersonalData.BIRTH),
            Map.entry("dateOfBirth", PersonalData.BIRTH),
            Map.entry("nationality", PersonalData.NATIONALITY),
            Map.entry("citizenship", PersonalData.NATIONALITY),
            Map.entry("gender", PersonalData.SEX),
            Map.entry("sex", PersonalData.SEX),
            Map.entry("maritalStatus", PersonalData.FAMILY),
            Map.entry("religion", PersonalData.RELIGION));

    /**
     * Reads a document.
     *
     * @param sent its bytes
     * @param name what the service calls it
     * @param allowance the time that is left for it
     * @throws UnreadableDocument when it is no JSON, no object, a profile, or has more than is read, and when the time is over
     */
    public JsonResume read(byte[] sent, String name, Allowance allowance) {
        JsonNode root = tree(sent, name);
        if (!root.isObject()) {
            throw new UnreadableDocument(
                    new Refusal.UnknownFormat(name, "JSON that is no object, as a JSON Resume is one"));
        }
        if (isProfile(root)) {
            throw new UnreadableDocument(new Refusal.ForAnotherAddress(name, "a profile", "/api/v1/assessments"));
        }
        return new Document(root, name, allowance).read();
    }

    /** A profile has a reference and nothing that only a resume has; of certifications older resumes tell as well. */
    private static boolean isProfile(JsonNode root) {
        return root.path("reference").isTextual()
                && SECTIONS.stream().noneMatch(root::has)
                && PROFILE_FIELDS.stream().anyMatch(root::has);
    }

    private static JsonNode tree(byte[] sent, String name) {
        try {
            String text = new String(sent, StandardCharsets.UTF_8);
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException broken) {
            throw new UnreadableDocument(new Refusal.Broken(name, Format.JSON));
        }
    }

    /** One document, and what there is to say of it. */
    private static final class Document {
        private final JsonNode root;
        private final String name;
        private final Allowance allowance;
        private final @Nullable Pattern person;
        private final NameParts nameParts;
        private final List<DraftRemark> remarks = new ArrayList<>();
        private final List<Unused> unused = new ArrayList<>();
        private int characters;

        Document(JsonNode root, String name, Allowance allowance) {
            this.root = root;
            this.allowance = allowance;
            this.name = name;
            String personName = root.path("basics").path("name").asText("").strip();
            this.person = person(personName);
            this.nameParts = new NameParts(personName, NameParts.among(ordinaryWords(root)));
        }

        /** What is written small in a text, or stands in the title of a role, is a word even where it is a name as well. */
        private static Set<String> ordinaryWords(JsonNode root) {
            List<String> texts = new ArrayList<>();
            Stream.of("summary", "description").forEach(field -> root.findValuesAsText(field, texts));
            root.findValues("highlights").forEach(list -> list.forEach(one -> texts.add(one.asText(""))));
            Stream.of("position", "label")
                    .flatMap(field -> root.findValuesAsText(field).stream())
                    .forEach(title -> texts.add(title.toLowerCase(Locale.ROOT)));
            return NameParts.writtenSmall(texts.stream());
        }

        /** By which the person is found in a text; one word alone may be any word. */
        private static @Nullable Pattern person(String name) {
            return name.contains(" ")
                    ? Pattern.compile(
                            "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    : null;
        }

        JsonResume read() {
            List<Told<String>> summary = basics();
            Resume resume = new Resume(
                    entries("work").map(this::position).toList(),
                    Stream.concat(entries("certificates"), olderCertificates())
                            .map(this::certificate)
                            .flatMap(Stream::ofNullable)
                            .toList(),
                    entries("education").map(this::education).toList(),
                    entries("skills").flatMap(this::skills).toList(),
                    summary,
                    entries("languages")
                            .map(this::language)
                            .flatMap(Stream::ofNullable)
                            .toList(),
                    unused());
            return new JsonResume(
                    new ReadDocument(
                            new DraftDocument(name, Format.JSON),
                            resume,
                            entries("projects").flatMap(this::project).toList(),
                            List.copyOf(remarks)),
                    exported());
        }

        private @Nullable ExportedProfile exported() {
            JsonNode profile = root.path("meta").path("readiness").path("profile");
            return profile.isObject()
                    ? new ExportedProfile(profile.toString(), new DraftSource(name, "meta.readiness.profile", ""))
                    : null;
        }

        private List<Told<String>> basics() {
            JsonNode basics = root.path("basics");
            if (!basics.isObject()) {
                return List.of();
            }
            List<Told<String>> summary = new ArrayList<>();
            basics.fieldNames().forEachRemaining(field -> {
                if (field.equals("label") || field.equals("summary")) {
                    Told<String> told = text(basics, "basics", field);
                    if (told != null) {
                        summary.add(told);
                        unused.add(new Unused.LeftOut(Reason.OTHER_SECTION, told.source()));
                    }
                } else if (isSaid(basics.get(field))) {
                    unused.add(new Unused.Dropped(
                            PERSONAL.getOrDefault(field, PersonalData.CONTACT), name, at("basics." + field)));
                }
                if (field.equals("website") || field.equals("picture")) {
                    oldName("basics." + field);
                }
            });
            return summary;
        }

        private static boolean isSaid(JsonNode value) {
            return value.isContainerNode()
                    ? !value.isEmpty()
                    : !value.isNull() && !value.asText().isBlank();
        }

        /** An entry of a section, with its path. */
        private record Entry(JsonNode node, String path) {}

        private Stream<Entry> entries(String section) {
            JsonNode list = root.path(section);
            if (list.isMissingNode() || list.isNull()) {
                return Stream.of();
            }
            if (!list.isArray()) {
                notOfThisType(section);
                return Stream.of();
            }
            List<Entry> entries = new ArrayList<>();
            int read = atMost(MOST_ENTRIES, list, section);
            for (int i = 0; i < read; i++) {
                Entry entry = new Entry(list.get(i), section + "[" + i + "]");
                if (entry.node().isObject()) {
                    entries.add(entry);
                } else if (isSaid(entry.node())) {
                    notOfThisType(entry.path());
                }
            }
            return entries.stream();
        }

        /** How many of a list are read. */
        private int atMost(int most, JsonNode list, String path) {
            if (list.size() <= most) {
                return list.size();
            }
            remark(Remark.TOO_MANY, path + "[" + most + "]");
            return most;
        }

        private Position position(Entry entry) {
            Told<String> employer = text(entry, "name");
            if (employer == null) {
                employer = text(entry, "company");
                if (employer != null) {
                    oldName(entry.path() + ".company");
                }
            }
            if (entry.node().has("website")) {
                oldName(entry.path() + ".website");
            }
            Told<PartialDate> start = date(entry, "startDate");
            return new Position(
                    text(entry, "position"),
                    employer,
                    start,
                    end(entry, start),
                    Stream.of(text(entry, "description"), text(entry, "summary"))
                            .flatMap(Stream::ofNullable)
                            .toList(),
                    texts(entry, "highlights"));
        }

        /** By the schema a role that has begun and has no end goes on. */
        private @Nullable Told<End> end(Entry entry, @Nullable Told<?> start) {
            String path = entry.path() + ".endDate";
            JsonNode told = entry.node().path("endDate");
            String words = told.isValueNode() ? told.asText("").strip() : "";
            boolean open = told.isNull() || words.isEmpty() || GOES_ON.contains(words.toLowerCase(Locale.ROOT));
            if (open && !told.isContainerNode()) {
                return start == null && words.isEmpty()
                        ? null
                        : new Told<>(new End.Open(), source(path, words), Sureness.READ);
            }
            Told<PartialDate> date = date(entry, "endDate");
            if (date == null) {
                return words.matches(".*\\d.*")
                        ? new Told<>(new End.NotRead(), source(path, ""), Sureness.GUESSED)
                        : null;
            }
            return new Told<>(new End.On(date.value()), date.source(), date.sureness());
        }

        private Stream<Entry> olderCertificates() {
            Stream<Entry> older = entries("certifications");
            if (root.has("certifications")) {
                oldName("certifications");
            }
            return older;
        }

        private @Nullable Certificate certificate(Entry entry) {
            Told<String> title = text(entry, "name");
            if (title == null) {
                title = text(entry, "title");
            }
            return title == null ? null : new Certificate(title, text(entry, "issuer"), date(entry, "date"), null);
        }

        private Education education(Entry entry) {
            Told<PartialDate> start = date(entry, "startDate");
            Told<String> area = text(entry, "area");
            return new Education(
                    text(entry, "institution"),
                    area == null ? text(entry, "studyType") : area,
                    start,
                    end(entry, start));
        }

        private Stream<Told<String>> skills(Entry entry) {
            return Stream.concat(Stream.ofNullable(text(entry, "name")), texts(entry, "keywords").stream());
        }

        private @Nullable Told<SpokenLanguage> language(Entry entry) {
            Told<String> language = text(entry, "language");
            Told<String> level = text(entry, "fluency");
            return language == null
                    ? null
                    : new Told<>(
                            new SpokenLanguage(language.value(), level == null ? null : level.value()),
                            language.source(),
                            language.sureness());
        }

        private Stream<Told<String>> project(Entry entry) {
            Told<String> title = text(entry, "name");
            Told<String> about = text(entry, "description");
            List<Told<String>> told = new ArrayList<>();
            if (about != null) {
                String words = title == null ? about.value() : title.value() + ": " + about.value();
                told.add(new Told<>(words, about.source(), about.sureness()));
            }
            told.addAll(texts(entry, "highlights"));
            return told.stream();
        }

        /** What no profile has room for is told by how much there is: it may say more of the person than of work. */
        private List<Unused> unused() {
            for (String section :
                    List.of("education", "skills", "languages", "volunteer", "awards", "publications", "interests")) {
                int entries = root.path(section).size();
                if (entries > 0) {
                    unused.add(new Unused.LeftOut(
                            Reason.OTHER_SECTION, source(section, entries == 1 ? "1 entry" : entries + " entries")));
                }
            }
            if (!root.path("references").isEmpty()) {
                unused.add(new Unused.Dropped(PersonalData.NAME, name, at("references")));
            }
            return List.copyOf(unused);
        }

        private @Nullable Told<String> text(Entry entry, String field) {
            return text(entry.node(), entry.path(), field);
        }

        private @Nullable Told<String> text(JsonNode node, String path, String field) {
            JsonNode value = node.path(field);
            String place = path + "." + field;
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (!value.isTextual()) {
                notOfThisType(place);
                return null;
            }
            return text(value.asText(), place);
        }

        private @Nullable Told<String> text(String value, String path) {
            allowance.time();
            characters += value.length();
            if (characters > DocumentLimits.USUAL.characters()) {
                throw new UnreadableDocument(
                        new Refusal.TooMuch(name, Refusal.Bound.CHARACTERS, DocumentLimits.USUAL.characters()));
            }
            String clean = nameParts.without(
                    person == null ? value : person.matcher(value).replaceAll("…"));
            return clean.isBlank() ? null : new Told<>(clean.strip(), source(path, clean.strip()), Sureness.STATED);
        }

        /** A list of texts, or one text for a list of one. */
        private List<Told<String>> texts(Entry entry, String field) {
            JsonNode list = entry.node().path(field);
            String path = entry.path() + "." + field;
            if (list.isTextual()) {
                notOfThisType(path);
                return Stream.ofNullable(text(list.asText(), path)).toList();
            }
            if (!list.isArray()) {
                if (isSaid(list) && !list.isMissingNode()) {
                    notOfThisType(path);
                }
                return List.of();
            }
            List<Told<String>> texts = new ArrayList<>();
            int read = atMost(MOST_TEXTS, list, path);
            for (int i = 0; i < read; i++) {
                JsonNode one = list.get(i);
                if (one.isTextual()) {
                    Stream.ofNullable(text(one.asText(), path + "[" + i + "]")).forEach(texts::add);
                } else if (isSaid(one)) {
                    notOfThisType(path + "[" + i + "]");
                }
            }
            return texts;
        }

        private @Nullable Told<PartialDate> date(Entry entry, String field) {
            JsonNode value = entry.node().path(field);
            String words = value.isTextual() || value.isIntegralNumber()
                    ? value.asText().strip()
                    : "";
            String path = entry.path() + "." + field;
            if (words.isEmpty()) {
                if (!value.isMissingNode() && !value.isTextual() && isSaid(value)) {
                    notOfThisType(path);
                }
                return null;
            }
            PartialDate date = date(words);
            if (date == null) {
                remark(Remark.DATE_NOT_READ, path);
                return null;
            }
            return new Told<>(date, source(path, words), Sureness.STATED);
        }

        private static @Nullable PartialDate date(String words) {
            Matcher iso = DATE.matcher(words);
            Matcher monthFirst = MONTH_FIRST.matcher(words);
            try {
                if (iso.matches()) {
                    return new PartialDate(
                            Integer.parseInt(iso.group("year")), number(iso.group("month")), number(iso.group("day")));
                }
                return monthFirst.matches()
                        ? PartialDate.of(
                                Integer.parseInt(monthFirst.group("year")), Integer.parseInt(monthFirst.group("month")))
                        : null;
            } catch (DateTimeException none) {
                return null;
            }
        }

        private static @Nullable Integer number(@Nullable String digits) {
            return digits == null ? null : Integer.valueOf(digits);
        }

        private Source source(String path, String words) {
            return new Source(name, at(path), words);
        }

        private static Place at(String path) {
            return new Place.AtPath(path);
        }

        private void oldName(String path) {
            remark(Remark.OLD_NAME, path);
        }

        private void notOfThisType(String path) {
            remark(Remark.NOT_OF_THIS_TYPE, path);
        }

        private void remark(Remark remark, String path) {
            if (remarks.size() < MOST_REMARKS) {
                remarks.add(new DraftRemark(remark, new DraftSource(name, path, "")));
            }
        }
    }
}
