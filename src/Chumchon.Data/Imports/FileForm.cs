using System.Text.Json;

namespace Chumchon.Data.Imports;

/// <summary>How a file is read: what was found out, and what somebody said of it.</summary>
/// <param name="Sheet">The sheet's name; empty of a text.</param>
/// <param name="Encoding">Of a text, as <c>Documents</c> numbers them; 0 of a workbook.</param>
/// <param name="Separator">Of a text.</param>
/// <param name="Columns">What each column means; null where it is as it was found.</param>
public sealed record FileForm(string Sheet, int Encoding, string Separator, string? Columns)
{
    /// <summary>The fiscal year of months without a year, by its Buddhist number; 0 where nobody said it.</summary>
    public int Year { get; init; }

    public const int Longest = 20_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FileForm Found { get; } = new("", 0, "", Columns: null);

    internal string Write() => JsonSerializer.Serialize(this, Plain);

    internal static FileForm Read(string text) => JsonSerializer.Deserialize<FileForm>(text, Plain) ?? Found;
}
