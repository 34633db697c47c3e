using Chumchon.Domain.Areas;

namespace Chumchon.Domain.Producers.Duplicates;

/// <summary>Why two producers may be one. Its properties are the values that its words name; the words are found by <see cref="Code"/>.</summary>
public abstract record LikenessReason
{
    /// <summary>The stable name of the reason, for words and scripts.</summary>
    public string Code => GetType().Name;
}

/// <summary>Both bear the department's code.</summary>
public sealed record SameOfficialCode(string Official) : LikenessReason;

/// <summary>The names read as one.</summary>
public sealed record SameName : LikenessReason;

/// <summary>The names differ by their titles alone (คำนำหน้า).</summary>
/// <param name="Asked">The title of the name asked about; empty without one.</param>
/// <param name="Known">The title of the name in the register; empty without one.</param>
public sealed record OtherTitle(string Asked, string Known) : LikenessReason;

/// <summary>Written otherwise and spoken alike: พันธ์ and พันธุ์.</summary>
public sealed record SpokenAlike : LikenessReason;

/// <summary>The names are a slip or two of the hand apart.</summary>
public sealed record LettersDiffer(int Letters) : LikenessReason;

/// <summary>The same words in another order.</summary>
public sealed record WordsInOtherOrder : LikenessReason;

/// <summary>One of the names goes on with its ตำบล, อำเภอ or หมู่ and the other does not.</summary>
public sealed record PlaceLeftOut : LikenessReason;

/// <summary>The producer of the register is in another district: it may have moved.</summary>
public sealed record InOtherDistrict(DistrictCode District) : LikenessReason;

/// <summary>The producer of the register is of another kind.</summary>
public sealed record OfOtherKind(ProducerKind Kind) : LikenessReason;
