namespace Chumchon.Domain.Money;

/// <summary>What a typed amount was read as: blank, an amount, or refused.</summary>
/// <param name="Satang">The amount; null when blank or refused. Blank is not nought (R17).</param>
/// <param name="Refusal">Why it could not be read; null when it could.</param>
public readonly record struct AmountReading(long? Satang, Refusal? Refusal)
{
    public static AmountReading Blank => default;

    public bool IsOk => Refusal is null;
}
