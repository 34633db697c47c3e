namespace Chumchon.Data.Sql;

/// <summary>A statement with its named values, to be run together with others.</summary>
/// <param name="Rows">What the statement is over, where its text holds <see cref="ChumchonDatabase.Rows"/> of this set.</param>
internal sealed record Statement(string Text, IReadOnlyList<(string Name, object? Value)> Values, RowSet? Rows = null);
