package io.readiness.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * The career of somebody who did not write the rules, and what a careful reader of the guides expects of an answer. What is
 * expected was written before the first call.
 *
 * @param id by which docs/strangers.md names it
 * @param profile what was told
 * @param expect what is acceptable, wrong and required
 */
record StrangerCase(String id, JsonNode profile, JsonNode expect) {
    private static final List<String> LEVELS = List.of("LOW", "MEDIUM", "MEDIUM_TO_HIGH", "HIGH", "VERY_HIGH");

    @Override
    public String toString() {
        return id;
    }

    /** What is wrong with an answer, in words; empty: it is right in full. */
    List<String> faults(JsonNode answer) {
        List<String> faults = new ArrayList<>();
        path(answer.path("recommendation"), faults);
        band(answer.path("band").path("point").asText(), faults);
        realism(answer.path("realism"), faults);
        certificates(answer.path("certification").path("steps"), faults);
        blockers(answer.path("organisation").path("blockers"), faults);
        mistakes(answer.path("mistakes"), faults);
        headline(answer.path("headline"), faults);
        ratings(answer, faults);
        words(answer.toString(), faults);
        return faults;
    }

    private void ratings(JsonNode answer, List<String> faults) {
        expect.path("rated").fields().forEachRemaining(wanted -> {
            for (JsonNode rated : answer.path("ratings")) {
                same(
                        rated,
                        "signal",
                        "rating",
                        wanted.getKey(),
                        wanted.getValue().asText(),
                        faults);
            }
        });
        expect.path("hiring").fields().forEachRemaining(wanted -> {
            for (JsonNode looked : answer.path("hiring").path("signals")) {
                same(
                        looked,
                        "looksFor",
                        "strength",
                        wanted.getKey(),
                        wanted.getValue().asText(),
                        faults);
            }
        });
        String settle = expect.path("settle").asText("");
        if (!settle.isEmpty()
                && !settle.equals(answer.at("/recommendation/settle/question").asText())) {
            faults.add("the question that settles most is "
                    + answer.at("/recommendation/settle/question").asText() + " and not " + settle);
        }
    }

    private static void same(JsonNode told, String by, String what, String name, String wanted, List<String> faults) {
        if (told.path(by).asText().equals(name) && !told.path(what).asText().equals(wanted)) {
            faults.add(name + " is " + told.path(what).asText() + " and not " + wanted);
        }
    }

    private void words(String answer, List<String> faults) {
        for (String wrong : words(expect.path("says-not"))) {
            if (answer.contains(wrong)) {
                faults.add("it says: " + wrong);
            }
        }
        for (String right : words(expect.path("says"))) {
            if (!answer.contains(right)) {
                faults.add("it does not say: " + right);
            }
        }
    }

    private void path(JsonNode recommendation, List<String> faults) {
        String path = recommendation.at("/primary/path").asText();
        String way = path + "/" + recommendation.at("/primary/way").asText();
        Set<String> right = words(expect.path("paths"));
        if (!right.isEmpty() && !right.contains(path) && !right.contains(way)) {
            faults.add("path is " + way + ", and acceptable are " + right);
        }
        if (words(expect.path("not")).contains(path)
                || words(expect.path("not")).contains(way)) {
            faults.add("path is " + way + ", which is wrong");
        }
        String firmness = expect.path("firmness").asText("either");
        if (!firmness.equals("either")
                && !firmness.equals(recommendation.path("firmness").asText())) {
            faults.add("the path is " + recommendation.path("firmness").asText() + " and not " + firmness);
        }
    }

    private void band(String band, List<String> faults) {
        if (expect.has("band") && !words(expect.path("band")).contains(band)) {
            faults.add("band is " + band + ", and acceptable are " + words(expect.path("band")));
        }
    }

    /** The level of each track, where one is told. An open one is told as a range, or not at all. */
    private void realism(JsonNode outlook, List<String> faults) {
        JsonNode wanted = expect.path("realism");
        Set<String> right = words(wanted.path("acceptable"));
        right.addAll(words(wanted.path("one-of")));
        if (!wanted.path("told").asBoolean(true) && wanted.path("told").isBoolean() && !outlook.isMissingNode()) {
            faults.add("realism is told");
        }
        for (JsonNode track : outlook.path("tracks")) {
            String point = track.path("point").asText();
            boolean single =
                    track.path("low").asText().equals(track.path("high").asText());
            if (wanted.path("open").asBoolean() && single && !right.contains(point)) {
                faults.add("realism is told as " + point + ", and it is open");
            }
            if (!wanted.path("open").asBoolean() && !right.isEmpty() && !right.contains(point)) {
                faults.add("realism is " + point + ", and acceptable are " + right);
            }
            if (wanted.has("at-most")
                    && LEVELS.indexOf(point)
                            > LEVELS.indexOf(wanted.get("at-most").asText())) {
                faults.add("realism is " + point + ", above "
                        + wanted.get("at-most").asText());
            }
        }
    }

    private void certificates(JsonNode steps, List<String> faults) {
        JsonNode wanted = expect.path("certificate-first");
        String first =
                steps.isEmpty() ? "none" : steps.get(0).path("certificate").asText();
        Set<String> right = words(wanted.path("acceptable"));
        if (!right.isEmpty() && !right.contains(first)) {
            faults.add("the first certificate is " + first + ", and acceptable are " + right);
        }
        if (wanted.path("firmness").asText().startsWith("PROVISIONAL")
                && !steps.isEmpty()
                && !steps.get(0).path("firmness").asText().equals("PROVISIONAL")) {
            faults.add(
                    "the first certificate is " + steps.get(0).path("firmness").asText());
        }
        Set<String> route = new TreeSet<>();
        steps.forEach(step -> route.add(step.path("certificate").asText()));
        for (String never : words(wanted.path("never"))) {
            if (route.contains(never.replaceFirst(",.*", ""))) {
                faults.add("the route has " + never);
            }
        }
        Set<String> missing = words(wanted.path("must-be-on-the-route"));
        missing.removeAll(route);
        if (!missing.isEmpty()) {
            faults.add("the route lacks " + missing);
        }
    }

    private void blockers(JsonNode blockers, List<String> faults) {
        Set<String> told = new TreeSet<>();
        blockers.forEach(blocker -> told.add(blocker.path("blocker").asText()));
        if (expect.has("blockers") && !told.equals(words(expect.path("blockers")))) {
            faults.add("blockers are " + told + " and not " + words(expect.path("blockers")));
        }
    }

    private void mistakes(JsonNode mistakes, List<String> faults) {
        Set<String> told = new TreeSet<>();
        mistakes.forEach(mistake -> told.add(mistake.path("mistake").asText()));
        Set<String> missing = words(expect.path("findings"));
        missing.removeAll(told);
        if (!missing.isEmpty()) {
            faults.add("mistakes lack " + missing);
        }
        Set<String> wrong = words(expect.path("no-findings"));
        told.removeAll(words(expect.path("findings")));
        told.removeIf(one -> !wrong.contains("ALL") && !wrong.contains(one));
        if (!told.isEmpty()) {
            faults.add("mistakes have " + told);
        }
    }

    private void headline(JsonNode headline, List<String> faults) {
        for (String wrong : words(expect.path("headline-must-not-say"))) {
            if (wrong.startsWith("\"")
                    ? headline.path("says").asText().contains(wrong.replace("\"", ""))
                    : headline.path("answer").asText().equals(wrong)) {
                faults.add("the headline says " + wrong + ": "
                        + headline.path("says").asText());
            }
        }
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).forEach(words::add);
        return words;
    }
}
