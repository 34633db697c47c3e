using Chumchon.Data.Producers;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>
/// Saves a district's month, which confirms it (R18–R20), in one transaction. A save sent twice is one save; a save over
/// somebody else's keeps both officers' cells and asks only where both changed the same cell to different values.
/// </summary>
public sealed class SaveReturn(ChumchonDatabase database, TimeProvider clock)
{
    /// <param name="actor">The officer; a district outside her area is refused.</param>
    public Task<SaveOutcome> ExecuteAsync(Actor actor, SaveRequest request, CancellationToken cancellation) =>
        WatchedSave.ExecuteAsync(database, request, () => SaveAsync(actor, request, cancellation));

    private async Task<SaveOutcome> SaveAsync(Actor actor, SaveRequest request, CancellationToken cancellation)
    {
        while (true)
        {
            var outcome = await database.WriteAsync(
                actor, clock, write => SaveAsync(write, request), repeatable: true, cancellation, looks: true);
            if (outcome is not null)
            {
                return outcome;
            }
        }
    }

    /// <summary>Null where the same save came in after this one had looked for it: looked for again, it is found.</summary>
    private static async Task<Decided<SaveOutcome?>> SaveAsync(Write by, SaveRequest request)
    {
        if (RecordingRight.RefusalOf(by.Actor, request.District) is { } refusal)
        {
            return NotSaved(refusal);
        }

        var write = new ReturnTransaction(by, request.District, request.Month);
        var now = by.Now;
        var payload = request.PayloadHash(by.Actor.Account);
        var version = request.Version;
        while (!await write.PassGateAsync(version, now))
        {
            if (await StoredReceipts.BySaveIdAsync(write, request.SaveId) is { } stored)
            {
                return await ConfirmAsync(write, stored.AnswerTo(payload));
            }

            var current = await write.CurrentVersionAsync();
            if (current == version)
            {
                return NotSaved((await write.WindowAsync()).RefusalAt(now) ?? new VersionUnknown());
            }

            version = current;
        }

        return await MergeAsync(by, write, request, payload);
    }

    // What stands here may be the first copy of a commit that never reached the standby: the answer waits for one that does.
    private static async Task<Decided<SaveOutcome?>> ConfirmAsync(ReturnTransaction write, SaveOutcome answer)
    {
        if (answer is not SaveAccepted saved)
        {
            return Decided.RollBack<SaveOutcome?>(answer);
        }

        await write.TouchAsync();
        return Decided.Commit<SaveOutcome?>(saved with { IsReplay = true });
    }

    private static Decided<SaveOutcome?> NotSaved(Refusal refusal) => Decided.RollBack<SaveOutcome?>(new SaveRefused(refusal));

    private static async Task<Decided<SaveOutcome?>> MergeAsync(
        Write by, ReturnTransaction write, SaveRequest request, byte[] payload)
    {
        var stored = await WithRegisteredRowsAsync(write, request);
        if (stored.Count == 0)
        {
            return NotSaved(new NoRowsToConfirm());
        }

        var since = write.Over == request.Version && request.Own.Count == 0
            ? []
            : await ReturnHistory.OfOthersAsync(
                write.Transaction, request.District, request.Month, request.Version, request.Own, by.Cancellation);
        var merge = since is null
            ? ReturnMerge.LayOverUnknown(stored, await write.RowsAsync(), request.Cells)
            : ReturnMerge.Lay(stored, since.Select(static change => change.Cell), request.Cells);
        if (merge.Unknown is [var unknown, ..])
        {
            return NotSaved(new RowUnknown(unknown.Number));
        }

        if (merge.Collisions.Count > 0)
        {
            var clashes = merge.Collisions.Select(cell => ReturnHistory.Clash(cell, since)).ToList();
            return Decided.RollBack<SaveOutcome?>(new SaveCollided(write.Over, clashes, merge.Changed)
            {
                Unknown = since is null ? request.Version : null,
            });
        }

        var remarks = await ReturnRemarks.LayAsync(write, stored, request.Remarks, by.Cancellation);
        if (!remarks.IsOk)
        {
            return NotSaved(remarks.Refusal);
        }

        var put = merge.Changed.Select(change => stored[change.Key] with { Amounts = change.Value }).ToList();
        var rows = await write.RowsAsync();
        put.AddRange(remarks.Value.Select(static remark => remark.Change.Key)
            .Where(key => !rows.ContainsKey(key) && !merge.Changed.ContainsKey(key)).Select(key => stored[key]));
        var written = await write.WriteAsync(
            AuditKind.ReturnSaved, put, remove: [], remarks.Value,
            made => StoredReceipts.Insert(request, payload, ReceiptOf(made), made.AuditNumber));
        if (written.LastTouched == 1)
        {
            return Decided.Commit<SaveOutcome?>(new SaveAccepted(ReceiptOf(written)));
        }

        // The id belongs to a save that came in after this one looked, or to one of another version or month.
        var first = await StoredReceipts.BySaveIdAsync(write, request.SaveId);
        return Decided.RollBack(first!.AnswerTo(payload) is SaveRefused refused ? refused : (SaveOutcome?)null);

        SaveReceipt ReceiptOf(WrittenReturn made) => new(
            write.Version, BangkokTime.At(by.Now), by.Actor.Account, made.CellsChanged,
            ReturnHistory.CellsOfOtherSaves(since ?? []), made.Totals, made.Hash)
        {
            RemarksChanged = remarks.Value.Count,
        };
    }

    /// <summary>
    /// The month's rows, and for cells or remarks posted of a row that was taken away meanwhile the row as the register has it:
    /// nothing typed is lost.
    /// </summary>
    private static async Task<IReadOnlyDictionary<LineKey, SalesRow>> WithRegisteredRowsAsync(
        ReturnTransaction write, SaveRequest request)
    {
        var rows = await write.RowsAsync();
        if (request.Cells.All(cell => rows.ContainsKey(cell.Key))
            && request.Remarks.All(remark => remark.Text.Length == 0 || rows.ContainsKey(remark.Key)))
        {
            return rows;
        }

        var all = new Dictionary<LineKey, SalesRow>(rows);
        foreach (var row in await ProducerLines.RegisteredAsync(write))
        {
            all.TryAdd(row.Key, row);
        }

        return all;
    }
}
