using Chumchon.Data.Audit;
using Chumchon.Data.Producers;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers.Requests;

namespace Chumchon.Data.Requests;

/// <summary>What the district's register tells of requests: numbers as they are, texts by their marks.</summary>
internal static class RequestTrail
{
    /// <summary>Appends the entry and keeps its texts; gives its number.</summary>
    /// <param name="number">Of the request; null where it is asked, and gets the number of the entry.</param>
    public static async Task<long> AppendAsync(
        this Write write, DistrictCode district, AuditKind kind, long? number, RequestDraft asked, long producer, string reason)
    {
        var stream = AuditStream.Register(district);
        var (next, before) = await AuditHeads.NextAsync(write.Transaction, stream, write.Cancellation);
        MarkedText[] texts =
        [
            .. asked.Details.Name is { } name ? new[] { new MarkedText(Producer: 0, AuditField.ProducerName, Before: null, name) } : [],
            .. reason.Length > 0 ? new[] { new MarkedText(Producer: 0, AuditField.Reason, Before: null, reason) } : [],
        ];
        var entry = ChainedEntry.After(before, new(
            stream, next, write.Now.ToUnixTimeMilliseconds(), write.Actor.Author, kind, number ?? next, Version: 0)
        {
            Facts =
            [
                .. texts.Select(static text => text.Fact),
                AuditFact.Of(AuditField.ValidFrom, asked.Month.Index),
                AuditFact.Of(AuditField.RequestKind, (long)asked.Kind),
                .. producer > 0 ? new[] { AuditFact.Of(AuditField.Producer, producer) } : [],
            ],
        });
        await write.ExecuteAsync(entry.Statements);
        await write.CopyAsync(new(
            "register_text", ["district_code", "number", "producer_id", "field", "before", "after", "salt"],
            texts.Select(text => (object?[])[district.Value, next, text.Producer, (int)text.Field, text.Before, text.After, text.Salt])));
        return next;
    }
}
