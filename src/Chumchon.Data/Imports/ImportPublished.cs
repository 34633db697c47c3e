using System.Data.Common;
using Chumchon.Data.Reports;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;

namespace Chumchon.Data.Imports;

/// <summary>What an import would do, or did.</summary>
/// <param name="Changed">Figures that stand here with another amount.</param>
/// <param name="Same">Figures that stand here already.</param>
public sealed record PublishedChanges(int Added, int Changed, int Same)
{
    public int Written => Added + Changed;
}

/// <summary>
/// Imports published sales (ยอดที่เผยแพร่) in one transaction with its audit entry, and takes them back as one act. A figure that stands here
/// already with the same amount keeps the file it came from.
/// </summary>
public sealed class ImportPublished(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>What would be written now.</summary>
    public Task<PublishedChanges> ReviewAsync(Actor actor, IReadOnlyList<PublishedFigure> figures, CancellationToken cancellation) =>
        database.ReadAsync(async transaction => Count(figures, await StandingAsync(transaction, figures, cancellation)), cancellation);

    /// <summary>What the country's months come to by the figures that stand: another table's sums to hold a file against.</summary>
    public Task<IReadOnlyDictionary<SalesMonth, long>> TotalsAsync(Actor actor, SalesMonth first, SalesMonth last, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            var published = await PublishedMonths.ReadAsync(transaction, first, last, cancellation);
            return (IReadOnlyDictionary<SalesMonth, long>)Enumerable.Range(first.Index, last.Index - first.Index + 1).Select(static month => new SalesMonth(month))
                .Select(month => (Month: month, Total: published.Total(month, province: null))).Where(static month => month.Total is not null)
                .ToDictionary(static month => month.Month, static month => month.Total!.Value);
        },
        cancellation);

    /// <param name="source">A file that was kept and read as these figures.</param>
    public Task<Result<PublishedChanges>> ExecuteAsync(Actor actor, long source, IReadOnlyList<PublishedFigure> figures, CancellationToken cancellation) =>
        database.WriteAsync(
            actor, clock,
            async write =>
            {
                if (figures.Count == 0)
                {
                    return Decided.RollBack<Result<PublishedChanges>>(new ImportEmpty());
                }

                // First, so that two who import at once are one after the other on both databases.
                if (await write.Command(
                    "update import_source set state = @imported, kind = @kind, imported_at = @now, content = null where id = @id and state = @read",
                    ("@imported", (int)ImportState.Imported), ("@kind", (int)ImportKind.PublishedSales), ("@now", write.Now.ToUnixTimeMilliseconds()),
                    ("@id", source), ("@read", (int)ImportState.Read)).ExecuteAsync(cancellation) == 0)
                {
                    return Decided.RollBack<Result<PublishedChanges>>(new ImportGone());
                }

                var standing = await StandingAsync(write.Transaction, figures, cancellation);
                var changes = Count(figures, standing);
                if (changes.Written == 0)
                {
                    return Decided.RollBack<Result<PublishedChanges>>(new ImportChangesNothing());
                }

                List<PublishedFigure> written = [.. figures.Where(figure => !standing.TryGetValue(figure.Key, out var now) || now.Satang != figure.Satang).OrderBy(static figure => figure.Key)];

                // The file of the higher number stands: one that was sent in before could not be seen.
                if (written.Exists(figure => standing.TryGetValue(figure.Key, out var now) && now.Source > source))
                {
                    return Decided.RollBack<Result<PublishedChanges>>(new ImportFileOlder());
                }

                await InsertAsync(write, source, written);
                await write.AppendAsync(
                    AuditStream.System, AuditKind.FileImported, source,
                    AuditFact.Of(AuditField.Count, written.Count),
                    AuditFact.Of(AuditField.FirstMonth, written.Min(static figure => figure.Key.Month.Index)),
                    AuditFact.Of(AuditField.LastMonth, written.Max(static figure => figure.Key.Month.Index)),
                    AuditFact.Of(AuditField.ImportKind, (long)ImportKind.PublishedSales),
                    AuditFact.Of(AuditField.FiguresStamp, StoredPublished.StampOf(written)));
                return Decided.Commit<Result<PublishedChanges>>(changes);
            },
            repeatable: false, cancellation);

    /// <summary>Takes back what came from a file; null where that was done. Refused where a later file was imported over it.</summary>
    public Task<Refusal?> UndoAsync(Actor actor, long source, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            if (await write.Command(
                "update import_source set state = @undone where id = @id and state = @imported and kind = @kind",
                ("@undone", (int)ImportState.Undone), ("@id", source), ("@imported", (int)ImportState.Imported), ("@kind", (int)ImportKind.PublishedSales))
                .ExecuteAsync(cancellation) == 0)
            {
                return Decided.RollBack<Refusal?>(new ImportGone());
            }

            if (await OverAsync(write, source, cancellation) is { } over)
            {
                return Decided.RollBack<Refusal?>(new ImportedOver(over));
            }

            var gone = await StoredPublished.OfSourceAsync(write.Transaction, source, cancellation);
            await write.Command("delete from published_sales where source_id = @source", ("@source", source)).ExecuteAsync(cancellation);
            await write.AppendAsync(
                AuditStream.System, AuditKind.ImportUndone, source,
                AuditFact.Of(AuditField.Count, gone.Count),
                AuditFact.Of(AuditField.ImportKind, (long)ImportKind.PublishedSales),
                AuditFact.Of(AuditField.FiguresStamp, StoredPublished.StampOf(gone)));
            return Decided.Commit<Refusal?>(null);
        },
        repeatable: false, cancellation);

    /// <summary>The name of a later file that says something else of a figure of this one.</summary>
    private static Task<string?> OverAsync(Write write, long source, CancellationToken cancellation) => write.Command(
        """
        select file_name from import_source where id = (
            select min(later.source_id) from published_sales own
            join published_sales later on later.month = own.month and later.province_code = own.province_code
                and later.product_type = own.product_type and later.channel = own.channel and later.source_id > own.source_id
            where own.source_id = @source)
        """,
        ("@source", source)).FirstAsync(static reader => reader.GetString(0), cancellation);

    private static Task<Dictionary<PublishedKey, (long Satang, long Source)>> StandingAsync(
        DbTransaction transaction, IReadOnlyList<PublishedFigure> figures, CancellationToken cancellation) => figures.Count == 0
        ? Task.FromResult<Dictionary<PublishedKey, (long, long)>>([])
        : StoredPublished.ReadAsync(
            transaction, figures.Min(static figure => figure.Key.Month), figures.Max(static figure => figure.Key.Month), cancellation);

    private static PublishedChanges Count(IReadOnlyList<PublishedFigure> figures, Dictionary<PublishedKey, (long Satang, long Source)> standing)
    {
        var (added, changed) = (0, 0);
        foreach (var figure in figures)
        {
            var isKnown = standing.TryGetValue(figure.Key, out var now);
            added += isKnown ? 0 : 1;
            changed += isKnown && now.Satang != figure.Satang ? 1 : 0;
        }

        return new(added, changed, figures.Count - added - changed);
    }

    private static Task<int> InsertAsync(Write write, long source, List<PublishedFigure> figures)
    {
        var rows = new RowSet("month", "province_code", "product_type", "channel", "source_id", "satang");
        foreach (var (key, satang) in figures)
        {
            rows.Add(key.Month.Index, key.Province, key.Type, key.Channel, source, satang);
        }

        return write.ExecuteAsync(
        [
            new(
                $"insert into published_sales (month, province_code, product_type, channel, source_id, satang) {write.Database.Rows(rows)}",
                [], rows),
        ]);
    }
}
