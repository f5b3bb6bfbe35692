package io.readiness.resume;

/** What a bullet is worth to whoever looks for broader product ownership; it judges the bullet and not the work. */
public enum BulletStrength {
    STRONG,
    WEAK,
    /** No word of it is known, as where it is written in another language; that speaks neither for nor against it. */
    NOT_READ
}
