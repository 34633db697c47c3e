namespace Chumchon.Data.Setup;

/// <summary>What the operator should know of the database's server, in one or two English sentences.</summary>
public sealed record ServerNote(bool IsWarning, string Words);
