using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain;

/// <summary>What may have been refused; whatever a write answers with that can hold a refusal says so by this.</summary>
public interface IRefusable
{
    /// <summary>Null where nothing stood in the way.</summary>
    Refusal? Refusal { get; }
}

/// <summary>Either a value or the refusal that stood in its way.</summary>
public sealed class Result<T> : IRefusable
{
    private Result(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The value; null when refused.</summary>
    public T? Value { get; }

    /// <summary>The refusal; null when there is a value.</summary>
    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsOk => Refusal is null;

    [SuppressMessage("Usage", "CA2225", Justification = "A handler returns the value or the refusal itself.")]
    public static implicit operator Result<T>(T value) => new(value, refusal: null);

    [SuppressMessage("Usage", "CA2225", Justification = "A handler returns the value or the refusal itself.")]
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
