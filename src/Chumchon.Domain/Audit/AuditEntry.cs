using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Audit;

/// <summary>
/// An entry of an audit stream: a district (<c>d9001</c>), an account (<c>account:17</c>) or the <c>system</c>. Entries
/// of a stream are numbered from 1 without gaps and chained: each hash covers the entry's canonical JSON and the hash
/// before it (R20). The JSON holds numbers only, no name and no address, so that erasing a person breaks no chain.
/// </summary>
/// <param name="Stream">The chain the entry belongs to.</param>
/// <param name="Number">1, 2, 3 … in the stream.</param>
/// <param name="AtUnixMs">When, UTC Unix milliseconds.</param>
/// <param name="Account">Who: account id; 0 for the system itself, <see cref="OperatorByVerb"/> for whoever runs a verb on the machine.</param>
/// <param name="District">District code, where the entry concerns one; else 0.</param>
/// <param name="Month">Month index, where the entry concerns one; else 0.</param>
/// <param name="Version">The version that the district's month reached by it; else 0.</param>
/// <param name="Changes">The changed cells, ordered by row and channel.</param>
public sealed record AuditEntry(
    string Stream,
    long Number,
    long AtUnixMs,
    long Account,
    AuditKind Kind,
    int District,
    int Month,
    long Version,
    IReadOnlyList<CellChange> Changes)
{
    /// <summary>The version of the canonical form.</summary>
    public const int Format = 1;

    /// <summary>The version of the form that has changed remarks beside the cells; entries without any keep the first.</summary>
    public const int FormatWithRemarks = 2;

    /// <summary>Stands for the operator of the machine, who has no account there.</summary>
    public const long OperatorByVerb = -1;

    /// <summary>The rows whose remark changed, by its marks, ordered by row.</summary>
    public IReadOnlyList<RemarkChange> Remarks { get; init; } = [];

    public static string StreamOf(Areas.DistrictCode district) => $"d{district}";

    public static string StreamOfAccount(long account) => $"account:{account}";

    public const string SystemStream = "system";

    /// <summary>SHA-256 over the hash before (none for the first entry) and the canonical JSON of this entry.</summary>
    public byte[] Hash(ReadOnlySpan<byte> before)
    {
        var json = new ArrayBufferWriter<byte>(256 + (Changes.Count * 32));
        WriteCanonical(json);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(before);
        sha.AppendData(json.WrittenSpan);
        return sha.GetHashAndReset();
    }

    /// <summary>
    /// The first 44 bits of a hash: names what a month or a stream holds where many are told apart by one sum. A bigint holds the sum
    /// of half a million.
    /// </summary>
    public static long Stamp(ReadOnlySpan<byte> hash) => (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 20);

    private void WriteCanonical(ArrayBufferWriter<byte> buffer)
    {
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteNumber("format", Remarks.Count == 0 ? Format : FormatWithRemarks);
        json.WriteString("stream", Stream);
        json.WriteNumber("number", Number);
        json.WriteNumber("at", AtUnixMs);
        json.WriteNumber("account", Account);
        json.WriteNumber("kind", (int)Kind);
        json.WriteNumber("district", District);
        json.WriteNumber("month", Month);
        json.WriteNumber("version", Version);
        json.WriteStartArray("changes");
        foreach (var change in Changes)
        {
            json.WriteStartArray();
            json.WriteNumberValue(change.Key.Number);
            json.WriteNumberValue(change.Channel is { } channel ? (int)channel : 0);
            WriteNullable(json, change.Before);
            WriteNullable(json, change.After);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (Remarks.Count > 0)
        {
            WriteRemarks(json);
        }

        json.WriteEndObject();
    }

    private void WriteRemarks(Utf8JsonWriter json)
    {
        json.WriteStartArray("remarks");
        foreach (var remark in Remarks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(remark.Key.Number);
            WriteNullable(json, remark.Before);
            WriteNullable(json, remark.After);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteNullable(Utf8JsonWriter json, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
