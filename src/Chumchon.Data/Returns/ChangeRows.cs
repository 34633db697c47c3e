using Chumchon.Data.Producers;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>
/// Single rows of a month: a second product type of a producer that the district has, and the removal of a row into which
/// nobody has typed. A new producer is asked for, not added here (R21).
/// </summary>
public sealed class ChangeRows(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>Adds a product type of a known producer to the month and to the register; gives what it did.</summary>
    public Task<Result<MonthStep>> AddProductTypeAsync(
        Actor actor, DistrictCode district, SalesMonth month, LineKey line, CancellationToken cancellation) =>
        ReturnRows.WriteAsync<MonthStep>(actor, database, clock, district, month, async write =>
        {
            if ((await write.RowsAsync()).ContainsKey(line))
            {
                return Decided.RollBack<Result<MonthStep>>(new ProductTypeAlreadyThere());
            }

            var kind = await write.Command(
                "select kind from producer where id = @producer and district_code = @district", ("@producer", line.Producer))
                .FirstAsync(static reader => reader.GetInt32(0), cancellation);
            if (kind == 0)
            {
                return Decided.RollBack<Result<MonthStep>>(new RowUnknown(line.Number));
            }

            if (await ChangeProducer.AddTypeAsync(write.Written, line.Producer, line.Type, month) is { Refusal: { } refusal })
            {
                return Decided.RollBack<Result<MonthStep>>(refusal);
            }

            var row = new SalesRow(line, (ProducerKind)kind, ChannelAmounts.Blank);
            var written = await write.WriteAsync(AuditKind.RowAdded, [row], remove: []);
            return Decided.Commit<Result<MonthStep>>(written.Step);
        }, cancellation);

    /// <summary>Takes a row out of the month that holds no figure and never did; gives what it did.</summary>
    public Task<Result<MonthStep>> RemoveAsync(
        Actor actor, DistrictCode district, SalesMonth month, LineKey line, CancellationToken cancellation) =>
        ReturnRows.WriteAsync<MonthStep>(actor, database, clock, district, month, async write =>
        {
            if (!(await write.RowsAsync()).TryGetValue(line, out var row))
            {
                return Decided.RollBack<Result<MonthStep>>(new RowUnknown(line.Number));
            }

            if (!row.Amounts.IsBlank || (await ReturnRows.EverTypedAsync(write, district, month, cancellation)).Contains(line))
            {
                return Decided.RollBack<Result<MonthStep>>(new RowHoldsFigures());
            }

            var written = await write.WriteAsync(AuditKind.RowRemoved, put: [], [line]);
            return Decided.Commit<Result<MonthStep>>(written.Step);
        }, cancellation);
}
