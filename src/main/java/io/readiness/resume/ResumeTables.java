package io.readiness.resume;

import io.readiness.wording.Lexicon;
import java.util.List;

/**
 * What texts are judged by.
 *
 * @param lexicon which words say what
 * @param parts what a bullet is made of
 * @param warnings what weakens a bullet
 * @param strength what makes a bullet strong or weak, from the first row to the last, which takes every bullet
 * @param scope what the top bullets have to show
 * @param practicalTest what a whole answer to each question of the practical test contains
 */
public record ResumeTables(
        Lexicon lexicon,
        List<PartRow> parts,
        List<WarningRow> warnings,
        List<BulletStrengthRow> strength,
        List<ScopeRow> scope,
        PracticalTestTable practicalTest) {}
