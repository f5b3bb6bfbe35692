package io.readiness.lexicon;

/** What kind of word a form can be; of a verb, which of its forms. */
enum PartOfSpeech {
    /** "raise" after "to" or "will", or as a request. */
    BASE,
    /** "raise" after "we". */
    PRESENT,
    /** "raises". */
    THIRD_PERSON,
    /** "raised" after "we". */
    PAST,
    /** "raised" after "was". */
    PARTICIPLE,
    /** "raising". */
    GERUND,
    NOUN,
    PLURAL,
    ADJECTIVE,
    /** "slower", of an adjective or an adverb. */
    COMPARATIVE,
    ADVERB,
    DETERMINER,
    PRONOUN,
    PREPOSITION,
    CONJUNCTION,
    MODAL,
    NUMBER,
    TO,
    OTHER;

    boolean isVerb() {
        return compareTo(GERUND) <= 0;
    }

    boolean isNoun() {
        return this == NOUN || this == PLURAL;
    }

    /** The part of speech that a tag of the Penn Treebank stands for, with whatever the dictionary adds to it. */
    static PartOfSpeech of(CharSequence tag) {
        String told = tag.toString();
        int end = 0;
        while (end < told.length() && (Character.isLetter(told.charAt(end)) || told.charAt(end) == '$')) {
            end++;
        }
        return switch (told.substring(0, end)) {
            case "VB" -> BASE;
            case "VBP" -> PRESENT;
            case "VBZ" -> THIRD_PERSON;
            case "VBD" -> PAST;
            case "VBN" -> PARTICIPLE;
            case "VBG" -> GERUND;
            case "NN", "NNP" -> NOUN;
            case "NNS", "NNPS" -> PLURAL;
            case "JJ", "JJS" -> ADJECTIVE;
            case "JJR", "RBR" -> COMPARATIVE;
            case "RB", "RBS" -> ADVERB;
            case "DT", "PDT", "PRP$", "WDT" -> DETERMINER;
            case "PRP", "WP", "EX" -> PRONOUN;
            case "IN", "RP" -> PREPOSITION;
            case "CC" -> CONJUNCTION;
            case "MD" -> MODAL;
            case "CD" -> NUMBER;
            case "TO" -> TO;
            default -> OTHER;
        };
    }
}
