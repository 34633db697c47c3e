using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Audit;

/// <summary>Writes down what was read, or asked for in vain, where that matters: in the account's own chain.</summary>
public sealed class NoteAccess(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>Something was asked for that the actor may not, or not in that area.</summary>
    /// <param name="permission">What would have been needed.</param>
    public Task RefusedAsync(Actor actor, Permission permission, CancellationToken cancellation) =>
        WriteAsync(actor, AuditKind.AccessRefused, cancellation, AuditFact.Of(AuditField.Permission, (long)permission));

    /// <summary>A district's month left as a file with its producers' figures.</summary>
    public Task MonthExportedAsync(Actor actor, DistrictCode district, SalesMonth month, long bytes, CancellationToken cancellation) => WriteAsync(
        actor, AuditKind.RowsExported, cancellation,
        AuditFact.Of(AuditField.FirstDistrict, district.Value), AuditFact.Of(AuditField.LastDistrict, district.Value),
        AuditFact.Of(AuditField.FirstMonth, month.Index), AuditFact.Of(AuditField.LastMonth, month.Index), AuditFact.Of(AuditField.Bytes, bytes));

    /// <summary>Entries of an area's audit, which hold producers' figures, leave as a file that is sent as it is read.</summary>
    public Task AuditExportedAsync(Actor actor, AreaScope area, CancellationToken cancellation) => WriteAsync(
        actor, AuditKind.RowsExported, cancellation,
        AuditFact.Of(AuditField.FirstDistrict, area.FirstDistrict), AuditFact.Of(AuditField.LastDistrict, area.LastDistrict));

    private Task WriteAsync(Actor actor, AuditKind kind, CancellationToken cancellation, params IReadOnlyList<AuditFact> facts) => database.WriteAsync(
        actor, clock, write => write.AppendAsync(AuditStream.OfAccount(actor.Account), kind, actor.Account, facts), cancellation);
}
