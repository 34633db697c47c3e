using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>Accounts as those see them who look after them.</summary>
public sealed class PeopleQueries(ChumchonDatabase database)
{
    /// <summary>
    /// All accounts of the offices that the actor looks after, each with its memberships of these; an administrator's all, those
    /// without an office too.
    /// </summary>
    public Task<IReadOnlyList<HeldAccount>> AllAsync(Actor actor, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            var rows = await transaction.Command($"{HeldRow.Select} where {HeldRow.SeenBy} {HeldRow.Order}", HeldRow.SeenValues(actor))
                .ListAsync(HeldRow.Read, cancellation);
            return (IReadOnlyList<HeldAccount>)HeldAccount.Collect(rows);
        },
        cancellation);

    /// <summary>One account with all of its memberships; null where the actor does not look after it.</summary>
    public Task<HeldAccount?> OneAsync(Actor actor, long account, CancellationToken cancellation) =>
        database.ReadAsync(transaction => HeldAccount.ReadSeenAsync(transaction, actor, account, cancellation), cancellation);

    /// <summary>The same with its second factors.</summary>
    public Task<(HeldAccount Account, HeldFactors Factors)?> WithFactorsAsync(Actor actor, long account, CancellationToken cancellation) => database.ReadAsync<(HeldAccount, HeldFactors)?>(
        async transaction => await HeldAccount.ReadSeenAsync(transaction, actor, account, cancellation) is { } held
            ? (held, await AccountFactors.ReadAsync(transaction, account, cancellation))
            : null,
        cancellation);

    /// <summary>The names that nobody, or not from everywhere, can try a password for now, as <see cref="AttemptKey.HashOf"/> has them in hexadecimal.</summary>
    /// <param name="at">Now.</param>
    public Task<IReadOnlySet<string>> LockedNamesAsync(Actor actor, DateTimeOffset at, CancellationToken cancellation) =>
        !actor.May(Permission.KeepOffice) ? Task.FromResult<IReadOnlySet<string>>(new HashSet<string>(StringComparer.Ordinal))
        : database.ReadAsync(
            async transaction =>
            {
                var now = at.ToUnixTimeMilliseconds();
                var names = await transaction.Command("select name from sign_in_attempt where locked_until > @now", ("@now", now))
                    .ListAsync(static reader => Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(0)), cancellation);
                var full = await transaction.Command(
                    """
                    select subject from sign_in_window
                    where ends_at > @now and ((kind = @kind and counted >= @most) or (kind = @factor and counted >= @most_factor))
                    """,
                    ("@kind", (int)Model.SignInWindowKind.Name), ("@most", SignInAttempts.MostOfName), ("@factor", (int)Model.SignInWindowKind.Factor),
                    ("@most_factor", SignInAttempts.MostOfFactor), ("@now", now))
                    .ListAsync(static reader => reader.GetString(0), cancellation);
                return (IReadOnlySet<string>)names.Concat(full).ToHashSet(StringComparer.Ordinal);
            },
            cancellation);

    /// <summary>The offices in which the actor gives roles, by level and code.</summary>
    public Task<IReadOnlyList<OfficeCode>> OfficesToGiveAsync(Actor actor, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            var offices = await transaction.Command("select kind, area_code from office order by kind desc, area_code").ListAsync(
                static reader => new OfficeCode((OfficeKind)reader.GetInt32(0), reader.GetInt32(1)), cancellation);
            return (IReadOnlyList<OfficeCode>)[.. offices.Where(office => Enum.GetValues<OfficeRole>().Any(role => Membership.MayGive(actor, role, office)))];
        },
        cancellation);
}
