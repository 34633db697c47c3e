using System.Globalization;
using Chumchon.Domain.Audit;

namespace Chumchon.Web.Features.Audit;

/// <summary>The addresses of this room.</summary>
public static class AuditLinks
{
    public const string Entries = "/audit";

    public const string Export = "/audit/entries.csv";

    /// <summary>The daily heads, for whoever reads the whole country.</summary>
    public const string Heads = "/audit/heads";

    /// <summary>One entry with all that it changed.</summary>
    public static string EntryOf(AuditEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{Entries}/{entry.Stream.District}/{entry.Stream.Number}/{entry.Number}");

    /// <param name="day">As yyyymmdd.</param>
    public static string HeadOf(int day) => string.Create(CultureInfo.InvariantCulture, $"{Heads}/{day}");
}
