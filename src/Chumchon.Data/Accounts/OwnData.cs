using Chumchon.Domain.Audit;

namespace Chumchon.Data.Accounts;

/// <summary>What is held of an officer beside her account: how she is reached, what she prefers, by what she signs in.</summary>
/// <param name="Language"><c>th</c> or <c>en</c>.</param>
/// <param name="Preferences">By name; what is as usual is not held.</param>
/// <param name="Identities">Issuers of the providers that she signs in by, and since when. Of who she is there only a digest is held.</param>
public sealed record OwnData(
    HeldAccount Account, string Language, string? Email, string? Phone, IReadOnlyList<(string Name, string Value)> Preferences, HeldFactors Factors,
    IReadOnlyList<(string Issuer, DateTimeOffset LinkedAt)> Identities);

/// <summary>What the system holds of the officer who asks (ข้อมูลส่วนบุคคลของฉัน).</summary>
public sealed class OwnDataQueries(ChumchonDatabase database, TimeProvider clock)
{
    public Task<OwnData> OfAsync(Actor actor, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            (string, object?) own = ("@account", actor.Account);
            var account = await HeldAccount.ReadAsync(transaction, actor.Account, cancellation)
                ?? throw new InvalidOperationException("An officer without an account.");
            var (language, email, phone) = await transaction.Command("select language, email, phone_number from account where id = @account", own)
                .FirstAsync(static reader => (reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)), cancellation);
            var preferences = await transaction.Command("select name, value from account_preference where account_id = @account order by name", own)
                .ListAsync(static reader => (reader.GetString(0), reader.GetString(1)), cancellation);
            var factors = await AccountFactors.ReadAsync(transaction, actor.Account, cancellation);
            var identities = await transaction.Command("select issuer, linked_at from account_identity where account_id = @account", own)
                .ListAsync(static reader => (reader.GetString(0), reader.Instant(1)), cancellation);
            return new OwnData(account, language, email, phone, preferences, factors, identities);
        },
        cancellation);

    /// <summary>Writes down that she took a copy of it.</summary>
    public Task NoteExportAsync(Actor actor, CancellationToken cancellation) => database.WriteAsync(
        actor, clock, write => write.AppendAsync(AuditStream.OfAccount(actor.Account), AuditKind.OwnDataExported, actor.Account), cancellation);
}
