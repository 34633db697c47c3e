namespace Chumchon.Data;

/// <summary>What the work of a write answers, and whether what it wrote stays.</summary>
/// <param name="Stays">Whether the transaction is committed.</param>
public readonly record struct Decided<T>(T Value, bool Stays);

/// <summary>The two ways in which the work of a write ends without a fault.</summary>
public static class Decided
{
    public static Decided<T> Commit<T>(T value) => new(value, Stays: true);

    public static Decided<T> RollBack<T>(T value) => new(value, Stays: false);
}
