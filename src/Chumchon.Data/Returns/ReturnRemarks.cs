using System.Security.Cryptography;
using Chumchon.Domain;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>A remark that a save writes.</summary>
/// <param name="Text">Empty where the remark is removed.</param>
internal sealed record WrittenRemark(RemarkChange Change, string Text, byte[] Salt);

/// <summary>The remarks of a month's rows (หมายเหตุ). A save without any asks for none.</summary>
internal static class ReturnRemarks
{
    private static readonly List<WrittenRemark> NoRemarks = [];

    /// <summary>
    /// Lays posted remarks over the stored ones: what was posted as it was drawn stays as stored, and a text that another
    /// officer put there meanwhile is not written over before its author's words were read.
    /// </summary>
    /// <param name="rows">The rows that a remark may stand at.</param>
    public static async Task<Result<List<WrittenRemark>>> LayAsync(
        ReturnTransaction write, IReadOnlyDictionary<LineKey, SalesRow> rows, IReadOnlyList<TypedRemark> posted,
        CancellationToken cancellation)
    {
        var typed = posted.Where(static remark => remark.Text != remark.Seen).OrderBy(static remark => remark.Key.Number).ToList();
        if (typed.Count == 0)
        {
            return NoRemarks;
        }

        foreach (var remark in typed)
        {
            if (RemarkText.RefusalOf(remark.Text) is { } refusal)
            {
                return refusal;
            }
        }

        var stored = await StoredAsync(write, cancellation);
        string StoredText(TypedRemark remark) => stored.GetValueOrDefault(remark.Key).Text ?? "";
        typed.RemoveAll(remark => remark.Text == StoredText(remark));
        var theirs = typed.Where(remark => remark.Seen != StoredText(remark)).ToDictionary(static remark => remark.Key, StoredText);
        if (theirs.Count > 0)
        {
            return new RemarksChangedMeanwhile(theirs);
        }

        var unknown = typed.FindIndex(remark => !rows.ContainsKey(remark.Key));
        return unknown >= 0 ? new RowUnknown(typed[unknown].Key.Number) : typed.ConvertAll(remark => Write(remark, stored));
    }

    private static WrittenRemark Write(TypedRemark remark, Dictionary<LineKey, (string Text, byte[] Salt)> stored)
    {
        long? before = stored.TryGetValue(remark.Key, out var old) ? RemarkChange.MarkOf(old.Salt, old.Text) : null;
        if (remark.Text.Length == 0)
        {
            return new(new(remark.Key, before, After: null), "", []);
        }

        var salt = RandomNumberGenerator.GetBytes(RemarkChange.SaltBytes);
        return new(new(remark.Key, before, RemarkChange.MarkOf(salt, remark.Text)), remark.Text, salt);
    }

    private static async Task<Dictionary<LineKey, (string Text, byte[] Salt)>> StoredAsync(
        ReturnTransaction write, CancellationToken cancellation)
    {
        var stored = await write.Command(
            """
            select producer_id, product_type, text, salt from entry_remark
            where district_code = @district and month = @month
            """).ListAsync(
            static reader => (Key: ReturnRows.ReadKey(reader), Text: reader.GetString(2), Salt: reader.GetFieldValue<byte[]>(3)),
            cancellation);
        return stored.ToDictionary(static remark => remark.Key, static remark => (remark.Text, remark.Salt));
    }
}
