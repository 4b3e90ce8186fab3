namespace RecoveryCrm.Packing;

/// <summary>The source can't be packed; the message says where and why.</summary>
public class PackingException(string message) : Exception(message);

/// <summary>A file is missing that another tool puts there; without it there is no package.</summary>
public sealed class MissingContentException(string message) : PackingException(message);
