using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Producers.Duplicates;

/// <summary>How likely two producers are one (ผู้ประกอบการที่อาจซ้ำ), and why. It warns and never blocks.</summary>
/// <param name="Reasons">What speaks for it first, then what speaks against it.</param>
public sealed record Likeness(LikenessDegree Degree, IReadOnlyList<LikenessReason> Reasons)
{
    /// <summary>Whether whoever asks should look before going on.</summary>
    public bool IsWarned => Degree >= LikenessDegree.Likely;
}

/// <summary>How likely.</summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no likeness without a degree.")]
public enum LikenessDegree
{
    /// <summary>A namesake: the name is the same or nearly, and something else speaks against it.</summary>
    Namesake = 1,

    Likely = 2,

    Sure = 3,
}
