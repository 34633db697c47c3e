namespace Chumchon.Domain;

/// <summary>
/// An expected "no": why a request was not carried out. The properties of a refusal are the values that its words
/// name; the words themselves, Thai and English, belong to the floor that shows them and are found by <see cref="Code"/>.
/// </summary>
public abstract record Refusal
{
    /// <summary>The stable name of the refusal, for words, logs and the API.</summary>
    public string Code => GetType().Name;

    /// <summary>The refusal that is meant, of one that only says of which of several it is.</summary>
    public virtual Refusal Root() => this;
}
