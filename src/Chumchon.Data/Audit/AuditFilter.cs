using System.Globalization;
using System.Runtime.InteropServices;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Audit;

/// <summary>Which entries are asked for; what is not said is not asked.</summary>
/// <param name="Area">Chains of its districts alone; null for all that may be seen.</param>
/// <param name="Account">Normalized user name of whoever wrote, or whom the entry concerns.</param>
/// <param name="From">The first instant.</param>
/// <param name="Until">The instant behind the last one.</param>
public sealed record AuditFilter(AreaScope? Area = null, string? Account = null, AuditKind? Kind = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <summary>The place of an entry among all, newest first: where a part of them ends.</summary>
public sealed record AuditPlace(long At, int District, long Stream, long Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}-{District}-{Stream}-{Number}");

    /// <summary>Null where the text is no place.</summary>
    public static AuditPlace? Read(string? text) => text?.Split('-') is [var at, var district, var stream, var number]
        && WholeOf(at) is { } a && WholeOf(district) is { } d and <= 9999 && WholeOf(stream) is { } s && WholeOf(number) is { } n
            ? new(a, (int)d, s, n)
            : null;

    private static long? WholeOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}

/// <summary>An account as an entry is told with it.</summary>
public sealed record NamedAccount(string UserName, string PersonName);

/// <summary>The names of what entries hold as numbers, as they are today; who was erased has none.</summary>
public sealed record AuditNames(
    IReadOnlyDictionary<long, NamedAccount> Accounts, IReadOnlyDictionary<long, AreaScope> Offices, IReadOnlyDictionary<long, string> Producers,
    IReadOnlyDictionary<RegisterTextKey, RegisterTexts> Texts);

/// <summary>Where a text of an entry of a register is told of.</summary>
/// <param name="Producer">0 where it is said of the whole entry.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RegisterTextKey(AuditStream Stream, long Number, long Producer, AuditField Field);

/// <summary>A text before and after, as it was written; null for none.</summary>
public sealed record RegisterTexts(string? Before, string? After);

/// <summary>A part of the entries, newest first.</summary>
/// <param name="Next">Where the next part begins; null where nothing is left.</param>
public sealed record AuditPart(IReadOnlyList<AuditEntry> Entries, AuditNames Names, AuditPlace? Next);
